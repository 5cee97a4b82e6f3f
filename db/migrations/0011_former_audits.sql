-- Scores of former audits are kept as they are placed on 0–10, unrounded; the import is what brought a cycle in.
ALTER TABLE "import_mappings" DROP CONSTRAINT "import_mappings_kind_check";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind_check";--> statement-breakpoint
ALTER TABLE "audit_ratings" ALTER COLUMN "score" SET DATA TYPE numeric;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_import_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_cycles_import_idx" ON "audit_cycles" USING btree ("workspace_id","import_id");--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_kind_check" CHECK ("import_mappings"."kind" in ('ratings', 'touchpoints', 'journey', 'audit'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind_check" CHECK ("imports"."kind" in ('ratings', 'touchpoints', 'journey', 'audit'));