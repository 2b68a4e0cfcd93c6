CREATE TABLE "adopted_judgement" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "adopted_judgement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"goal_id" integer NOT NULL,
	"area" text NOT NULL,
	"gender" "char" NOT NULL,
	"year" smallint NOT NULL,
	"status" text,
	"reason" text NOT NULL,
	"group_id" integer NOT NULL,
	"decided_on" date NOT NULL,
	"decision" text NOT NULL,
	"computed_status" text NOT NULL,
	"method" text NOT NULL,
	"method_version" text NOT NULL,
	"run" integer NOT NULL,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "adopted_judgement_says_why" CHECK (btrim("adopted_judgement"."reason") <> '' and btrim("adopted_judgement"."decision") <> '')
);
--> statement-breakpoint
ALTER TABLE "baseline_decision" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "import_run" ALTER COLUMN "at" SET DEFAULT clock_timestamp();--> statement-breakpoint
ALTER TABLE "baseline_decision" ADD COLUMN "source_value" double precision;--> statement-breakpoint
ALTER TABLE "baseline_decision" ADD COLUMN "by" text;--> statement-breakpoint
ALTER TABLE "adopted_judgement" ADD CONSTRAINT "adopted_judgement_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adopted_judgement" ADD CONSTRAINT "adopted_judgement_area_area_code_fk" FOREIGN KEY ("area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adopted_judgement" ADD CONSTRAINT "adopted_judgement_group_id_collaboration_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adopted_judgement_key" ON "adopted_judgement" USING btree ("goal_id","area","gender","year","decided_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE TRIGGER adopted_judgement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "adopted_judgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
