CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- Of a figure only replaced_by is ever written, and only once.
CREATE TRIGGER observation_keeps_values BEFORE UPDATE OF indicator_id, area_id, run, source_run, line, year, gender, missing, value, numerator, denominator
  ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observation_replaced_once BEFORE UPDATE ON "observation" FOR EACH ROW
  WHEN (OLD.replaced_by IS NOT NULL OR NEW.replaced_by IS NULL) EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observation_keeps_rows BEFORE DELETE OR TRUNCATE ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What figures point at stays where it is.
CREATE TRIGGER indicator_keeps_rows BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON "indicator" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER area_keeps_rows BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON "area" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER import_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "import_run" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER baseline_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "baseline_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
