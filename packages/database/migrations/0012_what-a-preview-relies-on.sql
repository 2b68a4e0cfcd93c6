ALTER TABLE "import_preview" ADD COLUMN "relied_on" jsonb;--> statement-breakpoint
ALTER TABLE "import_preview" ADD COLUMN "committed_run" integer;