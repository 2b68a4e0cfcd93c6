CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
-- A replaced row is the old row with nothing but replaced_by filled in.
CREATE TRIGGER observation_append_only BEFORE UPDATE ON "observation" FOR EACH ROW
  WHEN (
    OLD.replaced_by IS NOT NULL OR NEW.replaced_by IS NULL
    OR (OLD.indicator_id, OLD.area_id, OLD.run, OLD.source_run, OLD.line, OLD.year, OLD.gender, OLD.missing, OLD.value, OLD.numerator, OLD.denominator)
      IS DISTINCT FROM (NEW.indicator_id, NEW.area_id, NEW.run, NEW.source_run, NEW.line, NEW.year, NEW.gender, NEW.missing, NEW.value, NEW.numerator, NEW.denominator)
  )
  EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER observation_keeps_rows BEFORE DELETE OR TRUNCATE ON "observation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER import_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "import_run" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER baseline_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "baseline_decision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
