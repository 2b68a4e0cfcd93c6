CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE TABLE "audit"."entry" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"act" bigint NOT NULL,
	"person" uuid,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entry_is_change" CHECK ("audit"."entry"."action" in ('insert', 'update', 'delete')),
	CONSTRAINT "audit_entry_number" CHECK ("audit"."entry"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "audit"."sealed_value" (
	"seal" text PRIMARY KEY NOT NULL,
	"person" uuid,
	"salt" text,
	"value" text,
	CONSTRAINT "audit_sealed_value_is_whole" CHECK (("audit"."sealed_value"."salt" is null) = ("audit"."sealed_value"."value" is null))
);
--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "audit_entry_at" ON "audit"."entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entry_thing" ON "audit"."entry" USING btree ("kind","key");--> statement-breakpoint
CREATE INDEX "audit_entry_person" ON "audit"."entry" USING btree ("person");--> statement-breakpoint
CREATE INDEX "audit_sealed_value_of" ON "audit"."sealed_value" USING btree (md5("value"),"person");--> statement-breakpoint
CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
--> statement-breakpoint
CREATE TRIGGER sealed_value_keeps_rows BEFORE DELETE OR TRUNCATE ON audit.sealed_value FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
--> statement-breakpoint
-- Of what is sealed nothing is ever written but its being forgotten.
CREATE TRIGGER sealed_value_is_only_forgotten BEFORE UPDATE ON audit.sealed_value FOR EACH ROW
  WHEN (NEW.value IS NOT NULL OR NEW.seal <> OLD.seal OR NEW.person IS DISTINCT FROM OLD.person) EXECUTE FUNCTION audit.refuse_change();
--> statement-breakpoint
-- The seal of a value: SHA-256 of salt, a line break and value. One of a person's that is sealed already keeps its seal, so that what has not changed is seen not to.
CREATE FUNCTION audit.seal(whose uuid, plain text, reused boolean) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  sealed text;
  fresh text;
BEGIN
  IF plain IS NULL THEN RETURN NULL; END IF;
  IF reused THEN
    SELECT s.seal INTO sealed FROM audit.sealed_value s
      WHERE md5(s.value) = md5(plain) AND s.person IS NOT DISTINCT FROM whose AND s.value = plain LIMIT 1;
    IF sealed IS NOT NULL THEN RETURN sealed; END IF;
  END IF;
  fresh := encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex');
  sealed := encode(sha256(convert_to(fresh || E'\n' || plain, 'UTF8')), 'hex');
  INSERT INTO audit.sealed_value (seal, person, salt, value) VALUES (sealed, whose, fresh, plain);
  RETURN sealed;
END $$;
--> statement-breakpoint
-- A row as the log tells it: without what is left out, and with what can name somebody, or a figure that is hidden, under seal.
CREATE FUNCTION audit.under_seal(told jsonb, sealed jsonb, whose uuid) RETURNS jsonb LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  field text;
BEGIN
  FOR field IN SELECT jsonb_array_elements_text(coalesce(sealed, '[]')) LOOP
    IF told ->> field IS NOT NULL THEN
      told := jsonb_set(told, ARRAY[field], jsonb_build_object('sealed', audit.seal(whose, told ->> field, whose IS NOT NULL)));
    END IF;
  END LOOP;
  RETURN told;
END $$;
--> statement-breakpoint
-- The text that an entry's hash is over, after the hash before it and a line break.
CREATE FUNCTION audit.text_of(entry audit.entry) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT jsonb_build_object('number', entry.number, 'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'act', entry.act, 'person', entry.person, 'actor', entry.actor, 'action', entry.action, 'kind', entry.kind, 'key', entry.key,
    'before', entry.before, 'after', entry.after)::text
$$;
--> statement-breakpoint
-- Writes down a change as its transaction is committed, so that the lock on the chain is held for that moment alone.
CREATE FUNCTION audit.record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  rules jsonb := TG_ARGV[0]::jsonb;
  omitted text[] := ARRAY(SELECT jsonb_array_elements_text(coalesce(rules -> 'omitted', '[]')));
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - omitted END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - omitted END;
  whose uuid := (coalesce(after, before) ->> (rules ->> 'person'))::uuid;
  said jsonb := coalesce(nullif(current_setting('foljsam.actor', true), '')::jsonb,
    jsonb_build_object('person', NULL, 'name', session_user, 'from', 'databasen'));
  written audit.entry;
  latest record;
BEGIN
  IF before IS NOT DISTINCT FROM after THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('audit'));
  SELECT e.number, e.hash INTO latest FROM audit.entry e ORDER BY e.number DESC LIMIT 1;
  written.number := coalesce(latest.number, 0) + 1;
  written.at := clock_timestamp();
  written.act := pg_current_xact_id()::text::bigint;
  written.person := (said ->> 'person')::uuid;
  written.actor := audit.seal(written.person, jsonb_build_object('name', said ->> 'name', 'from', said ->> 'from')::text, true);
  written.action := lower(TG_OP);
  written.kind := TG_TABLE_NAME;
  written.key := (SELECT string_agg(coalesce(after, before) ->> part, '/' ORDER BY place)
    FROM jsonb_array_elements_text(rules -> 'key') WITH ORDINALITY AS parts (part, place));
  written.before := audit.under_seal(before, rules -> 'sealed', whose);
  written.after := audit.under_seal(after, rules -> 'sealed', whose);
  written.previous := coalesce(latest.hash, repeat('0', 64));
  written.hash := encode(sha256(convert_to(written.previous || E'\n' || audit.text_of(written), 'UTF8')), 'hex');
  INSERT INTO audit.entry SELECT written.*;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Lets the log follow a table. Rules: columns "omitted", columns "sealed", the column of the "person" it is about. With a column as flag, rows where it is true.
CREATE FUNCTION audit.watch(thing regclass, rules jsonb DEFAULT '{}', flag name DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key jsonb := (SELECT jsonb_agg(a.attname ORDER BY array_position(i.indkey::smallint[], a.attnum))
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::smallint[]) WHERE i.indrelid = thing AND i.indisprimary);
  form constant text := 'CREATE CONSTRAINT TRIGGER audit_%s AFTER %s ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (%s) EXECUTE FUNCTION audit.record(%L)';
  told jsonb := rules || jsonb_build_object('key', key);
BEGIN
  EXECUTE format(form, 'insert', 'INSERT', thing, CASE WHEN flag IS NULL THEN 'true' ELSE format('NEW.%I', flag) END, told);
  EXECUTE format(form, 'update', 'UPDATE', thing, CASE WHEN flag IS NULL THEN '' ELSE format('(OLD.%I OR NEW.%I) AND ', flag, flag) END || 'OLD.* IS DISTINCT FROM NEW.*', told);
  EXECUTE format(form, 'delete', 'DELETE', thing, CASE WHEN flag IS NULL THEN 'true' ELSE format('OLD.%I', flag) END, told);
END $$;
--> statement-breakpoint
-- Takes what is sealed of a person out of the log, which then can no longer say it.
CREATE FUNCTION audit.forget(whose uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.person p WHERE p.id = whose AND p.erased_at IS NOT NULL) THEN
    RAISE EXCEPTION 'only somebody who has been erased is forgotten' USING ERRCODE = 'restrict_violation';
  END IF;
  UPDATE audit.sealed_value SET salt = NULL, value = NULL WHERE person = whose AND value IS NOT NULL;
END $$;
--> statement-breakpoint
-- Nobody else lets the log follow a table of theirs, seals anything or forgets anyone.
REVOKE ALL ON FUNCTION audit.record(), audit.watch(regclass, jsonb, name), audit.seal(uuid, text, boolean), audit.under_seal(jsonb, jsonb, uuid), audit.forget(uuid) FROM PUBLIC;
--> statement-breakpoint
SELECT audit.watch(name::regclass) FROM unnest(ARRAY['collaboration', 'stand_in', 'collaboration_indicator', 'principal', 'cycle_rule', 'goal_area', 'goal', 'goal_part',
  'collaboration_group', 'seat', 'adopted_judgement', 'meeting_note', 'annual_report', 'title_answer', 'unit_answer', 'membership']) AS name;
--> statement-breakpoint
-- A figure can be hidden for resting on few people, and the log must not tell it.
SELECT audit.watch('baseline_decision', '{"sealed": ["value", "source", "source_value"]}');
--> statement-breakpoint
-- The account of a file can quote figures.
SELECT audit.watch('import_run', '{"omitted": ["report"]}');
--> statement-breakpoint
SELECT audit.watch('indicator', '{"omitted": ["searched"]}', 'own');
--> statement-breakpoint
-- Of persons and their ways to sign in the log tells that they came, changed and went: never a secret, and no name that it could not forget.
SELECT audit.watch('person', '{"person": "id", "sealed": ["name", "email", "image"], "omitted": ["updated_at"]}');
--> statement-breakpoint
SELECT audit.watch('account', '{"person": "person_id", "sealed": ["account_id"], "omitted": ["password", "access_token", "refresh_token", "id_token",
  "access_token_expires_at", "refresh_token_expires_at", "updated_at"]}');
--> statement-breakpoint
SELECT audit.watch('passkey', '{"person": "person_id", "sealed": ["name"], "omitted": ["credential_id", "public_key", "counter", "backed_up"]}');
--> statement-breakpoint
SELECT audit.watch('one_time_code', '{"person": "person_id", "omitted": ["secret", "backup_codes", "failed_verification_count", "locked_until"]}');
--> statement-breakpoint
SELECT audit.watch('sign_in_link', '{"person": "person_id", "omitted": ["token_hash"]}');
