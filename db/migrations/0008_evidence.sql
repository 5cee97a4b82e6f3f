-- No verb wrote evidence before: the table is empty.
ALTER TABLE "audit_evidence" DROP CONSTRAINT "audit_evidence_rating_fk";
--> statement-breakpoint
DROP INDEX "audit_evidence_rating_idx";--> statement-breakpoint
ALTER TABLE "audit_evidence" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "visit_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "touchpoint_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "criterion_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "size" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "received" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "original_sha256" text;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "longitude" double precision;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "position_consent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "removed_file_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_visit_fk" FOREIGN KEY ("workspace_id","visit_id") REFERENCES "public"."audit_visits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_criterion_fk" FOREIGN KEY ("workspace_id","criterion_id") REFERENCES "public"."audit_criteria"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_evidence_visit_idx" ON "audit_evidence" USING btree ("workspace_id","visit_id");--> statement-breakpoint
CREATE INDEX "audit_evidence_file_idx" ON "audit_evidence" USING btree ("workspace_id","file_id");--> statement-breakpoint
CREATE INDEX "audit_evidence_touchpoint_idx" ON "audit_evidence" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
ALTER TABLE "audit_evidence" DROP COLUMN "rating_id";--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_size_check" CHECK ("audit_evidence"."size" > 0 and "audit_evidence"."received" between 0 and "audit_evidence"."size");--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_removed_check" CHECK ("audit_evidence"."removed_at" is null or "audit_evidence"."file_id" is null);--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_position_check" CHECK (("audit_evidence"."latitude" is null) = ("audit_evidence"."longitude" is null) and ("audit_evidence"."latitude" is null or "audit_evidence"."position_consent") and "audit_evidence"."latitude" between -90 and 90 and "audit_evidence"."longitude" between -180 and 180);