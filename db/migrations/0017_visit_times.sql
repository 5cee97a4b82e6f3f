ALTER TABLE "audit_visits" ADD COLUMN "arrived_at" time;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD COLUMN "left_at" time;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_stay_check" CHECK ("audit_visits"."left_at" >= "audit_visits"."arrived_at");