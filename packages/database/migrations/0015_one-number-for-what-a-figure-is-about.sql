ALTER TABLE "observation" DROP CONSTRAINT "observation_current";--> statement-breakpoint
ALTER TABLE "observation" ADD COLUMN "key" double precision GENERATED ALWAYS AS (indicator_id * 2147483648::double precision + area_id * 4096 + (year - 1900) * 16 + (gender::integer & 15)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "observation_common" ADD CONSTRAINT "observation_common_current" UNIQUE NULLS NOT DISTINCT("key","replaced_by","store");--> statement-breakpoint
ALTER TABLE "observation" ADD CONSTRAINT "observation_current" UNIQUE NULLS NOT DISTINCT("key","replaced_by","store");--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_fits_in_key" CHECK ("area"."id" between 1 and 524287);--> statement-breakpoint
-- What has been staged and not committed is given it too.
DO $$
DECLARE staged regclass;
BEGIN
  FOR staged IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relname ~ '^staged_observation_[0-9]+$' LOOP
    EXECUTE format('ALTER TABLE %s ADD COLUMN key double precision NOT NULL
      GENERATED ALWAYS AS (indicator_id * 2147483648::double precision + area_id * 4096 + (year - 1900) * 16 + (gender::integer & 15)) STORED', staged);
  END LOOP;
END $$;
