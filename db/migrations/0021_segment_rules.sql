ALTER TABLE "segments" ADD COLUMN "share_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "share_on" date;--> statement-breakpoint
ALTER TABLE "segments" ADD COLUMN "rules" jsonb;