DROP TABLE "staged_observation";--> statement-breakpoint
-- What was staged there has gone with it: those files are read again.
DELETE FROM "staged_note";--> statement-breakpoint
DELETE FROM "import_preview" WHERE "committed_at" IS NULL;--> statement-breakpoint
-- The table as it was becomes the common store of a table that is divided into stores.
ALTER TABLE "observation" RENAME TO "observation_common";--> statement-breakpoint
ALTER TABLE "observation_common" DROP CONSTRAINT "observation_indicator_id_area_id_year_gender_run_pk";--> statement-breakpoint
DROP INDEX "observation_current";--> statement-breakpoint
DROP INDEX "observation_run";--> statement-breakpoint
DROP INDEX "observation_source_run";--> statement-breakpoint
DROP TRIGGER observation_keeps_values ON "observation_common";--> statement-breakpoint
DROP TRIGGER observation_replaced_once ON "observation_common";--> statement-breakpoint
DROP TRIGGER observation_keeps_rows ON "observation_common";--> statement-breakpoint
ALTER TABLE "observation_common" DROP CONSTRAINT "observation_replaced_later";--> statement-breakpoint
ALTER TABLE "observation_common" ADD COLUMN "store" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE TABLE "observation" (LIKE "observation_common" INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY LIST ("store");--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_current" UNIQUE NULLS NOT DISTINCT("indicator_id","area_id","year","gender","replaced_by","store");--> statement-breakpoint
ALTER TABLE "observation_common" ADD CONSTRAINT "observation_common_current" UNIQUE NULLS NOT DISTINCT("indicator_id","area_id","year","gender","replaced_by","store");--> statement-breakpoint
ALTER TABLE "observation" ATTACH PARTITION "observation_common" FOR VALUES IN (0);--> statement-breakpoint
CREATE TRIGGER observation_replaced_once BEFORE UPDATE ON "observation" FOR EACH ROW
  WHEN (OLD.replaced_by IS NOT NULL OR NEW.replaced_by IS NULL OR NEW.replaced_by <= OLD.run) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER observation_comes_in_unreplaced BEFORE INSERT ON "observation" FOR EACH ROW
  WHEN (NEW.replaced_by IS NOT NULL) EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Of a figure only replaced_by is ever written, and only once. What is told to a store passes by the triggers of the whole, so each has its own.
CREATE FUNCTION keep_figures(kept regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER observation_keeps_values BEFORE UPDATE OF store, indicator_id, area_id, run, source_run, line, year, gender, missing, value, numerator, denominator
    ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
  EXECUTE format('CREATE TRIGGER observation_keeps_rows BEFORE DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept);
END $$;--> statement-breakpoint
SELECT keep_figures('observation');--> statement-breakpoint
SELECT keep_figures('observation_common');
