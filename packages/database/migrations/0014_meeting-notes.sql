CREATE TABLE "meeting_note" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meeting_note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"first_id" integer,
	"goal_id" integer NOT NULL,
	"group_id" integer NOT NULL,
	"meeting_on" date NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"responsible_group_id" integer,
	"responsible_area" text,
	"due_on" date,
	"done" boolean DEFAULT false NOT NULL,
	"withdrawn" boolean DEFAULT false NOT NULL,
	"by" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "meeting_note_says_something" CHECK (btrim("meeting_note"."text") <> ''),
	CONSTRAINT "meeting_note_assignment_is_whole" CHECK (num_nonnulls("meeting_note"."responsible_group_id", "meeting_note"."responsible_area") = (case when "meeting_note"."kind" = 'assignment' then 1 else 0 end) and ("meeting_note"."due_on" is not null) = ("meeting_note"."kind" = 'assignment'))
);
--> statement-breakpoint
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_first_id_meeting_note_id_fk" FOREIGN KEY ("first_id") REFERENCES "public"."meeting_note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_goal_id_goal_id_fk" FOREIGN KEY ("goal_id") REFERENCES "public"."goal"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_group_id_collaboration_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_responsible_group_id_collaboration_group_id_fk" FOREIGN KEY ("responsible_group_id") REFERENCES "public"."collaboration_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_note" ADD CONSTRAINT "meeting_note_responsible_area_area_code_fk" FOREIGN KEY ("responsible_area") REFERENCES "public"."area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_note_goal" ON "meeting_note" USING btree ("goal_id","meeting_on");--> statement-breakpoint
CREATE INDEX "meeting_note_first" ON "meeting_note" USING btree ("first_id");--> statement-breakpoint
CREATE TRIGGER meeting_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
