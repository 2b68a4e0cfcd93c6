CREATE TABLE "observation_note" (
	"indicator_id" integer NOT NULL,
	"area_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"gender" "char" NOT NULL,
	"source_run" integer NOT NULL,
	"run" integer NOT NULL,
	"source" text,
	"comment" text,
	CONSTRAINT "observation_note_pk" PRIMARY KEY("indicator_id","area_id","year","gender","source_run","run"),
	CONSTRAINT "observation_note_not_before_figure" CHECK ("observation_note"."run" >= "observation_note"."source_run")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_note" (
	"preview" integer NOT NULL,
	"line" integer NOT NULL,
	"indicator" text NOT NULL,
	"area" text NOT NULL,
	"year" smallint NOT NULL,
	"gender" "char" NOT NULL,
	"source" text,
	"comment" text
);
--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "notes" integer;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "notes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator" ADD COLUMN "own" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "staged_note_preview" ON "staged_note" USING btree ("preview");--> statement-breakpoint
CREATE TRIGGER observation_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "observation_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
