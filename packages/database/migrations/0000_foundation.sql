CREATE TYPE "public"."missing_kind" AS ENUM('not-reported', 'not-applicable', 'suppressed', 'empty');--> statement-breakpoint
CREATE TABLE "cycle_rule" (
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"event" text NOT NULL,
	"title" text NOT NULL,
	"groups" text[] NOT NULL,
	"month" smallint NOT NULL,
	"day" smallint NOT NULL,
	"year_offset" smallint NOT NULL,
	"proposed" boolean NOT NULL,
	CONSTRAINT "cycle_rule_collaboration_id_position_pk" PRIMARY KEY("collaboration_id","position")
);
--> statement-breakpoint
CREATE TABLE "annual_report" (
	"group_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"status" text NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "annual_report_group_id_year_pk" PRIMARY KEY("group_id","year")
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "area_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "area_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "baseline_decision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "baseline_decision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"goal_id" integer NOT NULL,
	"part" text NOT NULL,
	"area" text NOT NULL,
	"gender" "char" NOT NULL,
	"value" double precision NOT NULL,
	"year" smallint NOT NULL,
	"source" text NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collaboration_indicator" (
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"indicator_id" integer NOT NULL,
	CONSTRAINT "collaboration_indicator_collaboration_id_position_pk" PRIMARY KEY("collaboration_id","position")
);
--> statement-breakpoint
CREATE TABLE "collaboration" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "collaboration_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"adopted_by" text NOT NULL,
	"adopted_on" date NOT NULL,
	"first_year" smallint NOT NULL,
	"last_year" smallint NOT NULL,
	"main_area" text NOT NULL,
	CONSTRAINT "collaboration_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "stand_in" (
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"area" text NOT NULL,
	"use" text NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "stand_in_collaboration_id_position_pk" PRIMARY KEY("collaboration_id","position")
);
--> statement-breakpoint
CREATE TABLE "goal_area" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_area_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"slug" text NOT NULL,
	"number" smallint NOT NULL,
	"title" text NOT NULL,
	"principles" text[] NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "goal_area_slug" UNIQUE("collaboration_id","slug")
);
--> statement-breakpoint
CREATE TABLE "goal_part" (
	"goal_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"key" text NOT NULL,
	"title" text,
	"measure" text NOT NULL,
	"indicator_id" integer NOT NULL,
	"other_indicator_id" integer,
	"inverted" boolean NOT NULL,
	"direction" text NOT NULL,
	"amount" double precision,
	"unit" text,
	"at_least" boolean,
	"converted_amount" double precision,
	"converted_unit" text,
	CONSTRAINT "goal_part_goal_id_position_pk" PRIMARY KEY("goal_id","position"),
	CONSTRAINT "goal_part_key" UNIQUE("goal_id","key"),
	CONSTRAINT "goal_part_gap_has_two" CHECK (("goal_part"."measure" = 'gap') = ("goal_part"."other_indicator_id" is not null)),
	CONSTRAINT "goal_part_change_is_whole" CHECK (num_nulls("goal_part"."amount", "goal_part"."unit", "goal_part"."at_least") in (0, 3) and num_nulls("goal_part"."converted_amount", "goal_part"."converted_unit") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "goal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "goal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"number" smallint NOT NULL,
	"goal_area_id" integer NOT NULL,
	"section" text,
	"title" text NOT NULL,
	"wording" text NOT NULL,
	"kind" text NOT NULL,
	"combine" text NOT NULL,
	"target_year" smallint NOT NULL,
	"group_id" integer NOT NULL,
	"note" text,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "goal_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "collaboration_group" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "collaboration_group_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text,
	"level" text NOT NULL,
	"reports_to" text,
	"horizon_from" smallint NOT NULL,
	"horizon_to" smallint NOT NULL,
	"meetings_from" smallint,
	"meetings_to" smallint,
	"mandate" text,
	"reports_annually" boolean NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "collaboration_group_slug" UNIQUE("collaboration_id","slug")
);
--> statement-breakpoint
CREATE TABLE "seat" (
	"group_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"role" text NOT NULL,
	"organisation" text NOT NULL,
	"count" smallint NOT NULL,
	"principal" text,
	"votes" boolean NOT NULL,
	CONSTRAINT "seat_group_id_position_pk" PRIMARY KEY("group_id","position")
);
--> statement-breakpoint
CREATE TABLE "import_preview" (
	"key" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_preview_key_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"file_name" text,
	"file_bytes" bigint,
	"file_sha256" text,
	"report" jsonb,
	"new" integer,
	"changed" integer,
	"unchanged" integer,
	"changes" jsonb,
	"new_indicators" jsonb,
	"new_areas" jsonb,
	"staged_rows" integer,
	"base_run" integer,
	"committed_at" timestamp with time zone,
	CONSTRAINT "import_preview_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"run" integer PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"undoes" integer,
	"file_name" text,
	"file_bytes" bigint,
	"file_sha256" text,
	"report" jsonb,
	"new" integer NOT NULL,
	"changed" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"example" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_run_undone_once" UNIQUE("undoes"),
	CONSTRAINT "import_run_positive" CHECK ("import_run"."run" > 0),
	CONSTRAINT "import_run_kind" CHECK (("import_run"."kind" = 'undo') = ("import_run"."undoes" is not null)),
	CONSTRAINT "import_run_has_file" CHECK (("import_run"."kind" = 'load') = (num_nulls("import_run"."file_name", "import_run"."file_bytes", "import_run"."file_sha256", "import_run"."report") = 0))
);
--> statement-breakpoint
CREATE TABLE "indicator_alias" (
	"indicator_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "indicator_alias_indicator_id_position_pk" PRIMARY KEY("indicator_id","position")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "indicator_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"title" text,
	"unit" text NOT NULL,
	"decimals" smallint NOT NULL,
	"polarity" text NOT NULL,
	"by_gender" boolean NOT NULL,
	"published_for" text NOT NULL,
	"pooled_years" smallint NOT NULL,
	"closed_after" smallint,
	"successor" text,
	"source" text,
	CONSTRAINT "indicator_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "series_break" (
	"indicator_id" integer NOT NULL,
	"year" smallint NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "series_break_indicator_id_year_pk" PRIMARY KEY("indicator_id","year")
);
--> statement-breakpoint
CREATE TABLE "observation" (
	"indicator_id" integer NOT NULL,
	"area_id" integer NOT NULL,
	"run" integer NOT NULL,
	"source_run" integer NOT NULL,
	"line" integer,
	"replaced_by" integer,
	"year" smallint NOT NULL,
	"gender" "char" NOT NULL,
	"missing" "missing_kind",
	"value" double precision,
	"numerator" double precision,
	"denominator" double precision,
	CONSTRAINT "observation_indicator_id_area_id_year_gender_run_pk" PRIMARY KEY("indicator_id","area_id","year","gender","run"),
	CONSTRAINT "observation_value_or_missing" CHECK (num_nonnulls("observation"."value", "observation"."missing") = 1),
	CONSTRAINT "observation_value_is_finite" CHECK ("observation"."value" > '-Infinity'::float8 and "observation"."value" < 'Infinity'::float8),
	CONSTRAINT "observation_year" CHECK ("observation"."year" between 1900 and 2100),
	CONSTRAINT "observation_gender" CHECK ("observation"."gender" in ('T', 'K', 'M')),
	CONSTRAINT "observation_replaced_later" CHECK ("observation"."replaced_by" > "observation"."run")
);
--> statement-breakpoint
CREATE TABLE "principal" (
	"collaboration_id" integer NOT NULL,
	"position" smallint NOT NULL,
	"area" text NOT NULL,
	"name" text NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "principal_collaboration_id_position_pk" PRIMARY KEY("collaboration_id","position")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "staged_observation" (
	"preview" integer NOT NULL,
	"indicator_id" integer NOT NULL,
	"area_id" integer NOT NULL,
	"line" integer NOT NULL,
	"year" smallint NOT NULL,
	"gender" "char" NOT NULL,
	"missing" "missing_kind",
	"value" double precision,
	"numerator" double precision,
	"denominator" double precision
);
--> statement-breakpoint
ALTER TABLE "cycle_rule" ADD CONSTRAINT "cycle_rule_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_report" ADD CONSTRAINT "annual_report_group_id_collaboration_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baseline_decision" ADD CONSTRAINT "baseline_decision_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "baseline_decision" ADD CONSTRAINT "baseline_decision_area_area_code_fk" FOREIGN KEY ("area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_indicator" ADD CONSTRAINT "collaboration_indicator_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_indicator" ADD CONSTRAINT "collaboration_indicator_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration" ADD CONSTRAINT "collaboration_main_area_area_code_fk" FOREIGN KEY ("main_area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_area_area_code_fk" FOREIGN KEY ("area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_in" ADD CONSTRAINT "stand_in_use_area_code_fk" FOREIGN KEY ("use") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_area" ADD CONSTRAINT "goal_area_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_part" ADD CONSTRAINT "goal_part_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_part" ADD CONSTRAINT "goal_part_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_part" ADD CONSTRAINT "goal_part_other_indicator_id_indicator_id_fk" FOREIGN KEY ("other_indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_goal_area_id_goal_area_id_fk" FOREIGN KEY ("goal_area_id") REFERENCES "public"."goal_area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_group_id_collaboration_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_group" ADD CONSTRAINT "collaboration_group_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collaboration_group" ADD CONSTRAINT "collaboration_group_reports_to" FOREIGN KEY ("collaboration_id","reports_to") REFERENCES "public"."collaboration_group"("collaboration_id","slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_group_id_collaboration_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat" ADD CONSTRAINT "seat_principal_area_code_fk" FOREIGN KEY ("principal") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_alias" ADD CONSTRAINT "indicator_alias_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series_break" ADD CONSTRAINT "series_break_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "principal" ADD CONSTRAINT "principal_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "principal" ADD CONSTRAINT "principal_area_area_code_fk" FOREIGN KEY ("area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "baseline_decision_key" ON "baseline_decision" USING btree ("goal_id","part","area","gender","decided_on","id");--> statement-breakpoint
CREATE INDEX "import_preview_age" ON "import_preview" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "observation_current" ON "observation" USING btree ("indicator_id","area_id","year","gender") WHERE "observation"."replaced_by" is null;--> statement-breakpoint
CREATE INDEX "observation_run" ON "observation" USING brin ("run");--> statement-breakpoint
CREATE INDEX "observation_source_run" ON "observation" USING brin ("source_run");