CREATE UNLOGGED TABLE "import_upload_chunk" (
	"upload" uuid NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_upload_chunk_upload_position_pk" PRIMARY KEY("upload","position")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "import_upload" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_source" (
	"name" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "title_answer" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "title_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"title" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "questions" jsonb;--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "answers" jsonb;--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "upload" uuid;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "earlier_titles" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "operating_area" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "perspective" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "next_publication" date;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "withdrawn" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "searched" text GENERATED ALWAYS AS (' ' || regexp_replace(lower(translate(code || ' ' || coalesce(title, '') || ' ' || earlier_titles, 'ÅÄÖÉÈÜåäöéèüàôñ', 'AAOEEUaaoeeuaon')), '[^a-z0-9]+', ' ', 'g')) STORED;--> statement-breakpoint
ALTER TABLE "import_upload_chunk" ADD CONSTRAINT "import_upload_chunk_upload_import_upload_id_fk" FOREIGN KEY ("upload") REFERENCES "public"."import_upload"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "title_answer" ADD CONSTRAINT "title_answer_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_upload_age" ON "import_upload" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "title_answer_key" ON "title_answer" USING btree ("key","id");--> statement-breakpoint
CREATE TRIGGER title_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "title_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
