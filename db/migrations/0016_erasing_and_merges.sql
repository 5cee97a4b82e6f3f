ALTER TABLE "audit_evidence" DROP CONSTRAINT "audit_evidence_criterion_fk";
--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD COLUMN "told_touchpoint_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_criterion_fk" FOREIGN KEY ("workspace_id","criterion_id") REFERENCES "public"."audit_criteria"("workspace_id","id") ON DELETE set null ("criterion_id") ON UPDATE no action;