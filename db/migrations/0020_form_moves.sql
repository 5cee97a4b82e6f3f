CREATE TABLE "audit_form_moves" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"from_version_id" uuid NOT NULL,
	"to_version_id" uuid NOT NULL,
	"moved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"moved_by" uuid,
	"kept" integer NOT NULL,
	"asked" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "audit_form_moves_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_operations" DROP CONSTRAINT "audit_operations_reason_check";--> statement-breakpoint
ALTER TABLE "audit_ratings" ADD COLUMN "asked_again" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_form_moves" ADD CONSTRAINT "audit_form_moves_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_form_moves" ADD CONSTRAINT "audit_form_moves_from_fk" FOREIGN KEY ("workspace_id","from_version_id") REFERENCES "public"."audit_form_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_form_moves" ADD CONSTRAINT "audit_form_moves_to_fk" FOREIGN KEY ("workspace_id","to_version_id") REFERENCES "public"."audit_form_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_form_moves" ADD CONSTRAINT "audit_form_moves_person_fk" FOREIGN KEY ("workspace_id","moved_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE set null ("moved_by") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_form_moves_cycle_idx" ON "audit_form_moves" USING btree ("workspace_id","cycle_id");--> statement-breakpoint
ALTER TABLE "audit_operations" ADD CONSTRAINT "audit_operations_reason_check" CHECK ("audit_operations"."reason" in ('kind', 'value', 'wholePoints', 'outOfScope', 'notAsked', 'scoredByCriteria', 'closed', 'sent', 'notYours', 'formMoved'));--> statement-breakpoint
SELECT protect_workspace_table('audit_form_moves');
