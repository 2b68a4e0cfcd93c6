ALTER TABLE "collaboration" ADD COLUMN "method" text DEFAULT 'linear-pace' NOT NULL;--> statement-breakpoint
ALTER TABLE "goal_part" ADD COLUMN "level" double precision;--> statement-breakpoint
ALTER TABLE "goal_part" ADD COLUMN "level_unit" text;--> statement-breakpoint
ALTER TABLE "goal_part" ADD COLUMN "level_every_year_from" smallint;--> statement-breakpoint
ALTER TABLE "goal" ADD COLUMN "method" text;--> statement-breakpoint
ALTER TABLE "goal_part" ADD CONSTRAINT "goal_part_level_is_whole" CHECK (num_nulls("goal_part"."level", "goal_part"."level_unit") in (0, 2) and ("goal_part"."level" is null or "goal_part"."amount" is null) and ("goal_part"."level" is not null or "goal_part"."level_every_year_from" is null));