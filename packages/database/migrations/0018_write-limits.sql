CREATE UNLOGGED TABLE "write_limit" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "write_limit_expire" ON "write_limit" USING btree ("expire");