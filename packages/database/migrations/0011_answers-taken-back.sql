ALTER TABLE "title_answer" ALTER COLUMN "indicator_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "unit_answer" ALTER COLUMN "unit" DROP NOT NULL;