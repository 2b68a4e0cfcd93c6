CREATE TABLE "unit_answer" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unit_answer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"indicator_id" integer NOT NULL,
	"key" text NOT NULL,
	"title" text,
	"unit" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unit_answer" ADD CONSTRAINT "unit_answer_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unit_answer_key" ON "unit_answer" USING btree ("indicator_id","key","id");--> statement-breakpoint
CREATE TRIGGER unit_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "unit_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();