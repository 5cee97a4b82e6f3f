CREATE TABLE "shared_forms" (
	"workspace_id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"brand" text NOT NULL,
	"rules" jsonb NOT NULL,
	"criteria" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shared_forms_workspace_id_form_id_pk" PRIMARY KEY("workspace_id","form_id")
);
--> statement-breakpoint
DROP INDEX "audit_criteria_version_idx";--> statement-breakpoint
ALTER TABLE "audit_criteria" ADD COLUMN "key" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_forms" ADD COLUMN "source_base" jsonb;--> statement-breakpoint
ALTER TABLE "shared_forms" ADD CONSTRAINT "shared_forms_form_fk" FOREIGN KEY ("workspace_id","form_id") REFERENCES "public"."audit_forms"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_forms" ADD CONSTRAINT "shared_forms_workspace_fk" FOREIGN KEY ("organization_id","workspace_id") REFERENCES "public"."workspaces"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_forms_organization_idx" ON "shared_forms" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_criteria_key" ON "audit_criteria" USING btree ("workspace_id","version_id","key");--> statement-breakpoint
SELECT protect_workspace_table('shared_forms');
--> statement-breakpoint
-- Beside the brand's own right to read: whoever is set into the organization sees what its brands share, and nothing else.
CREATE POLICY organization_read ON "shared_forms" FOR SELECT TO touchstone_app USING (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
);
--> statement-breakpoint
-- The same question, asked of the same, is the same criterion in every version of a form that is here already.
ALTER TABLE "audit_criteria" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_form_versions" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "audit_criteria" AS c SET "key" = same.key FROM (
  SELECT one.workspace_id, one.id, first_value(one.id) OVER (
    PARTITION BY one.workspace_id, one.form_id, one.question, one.touchpoint_id, one.kind, one.nth ORDER BY one.number
  ) AS key
  FROM (
    SELECT k.workspace_id, k.id, v.form_id, v.number, k.question, k.touchpoint_id, k.kind, row_number() OVER (
      PARTITION BY k.workspace_id, k.version_id, k.question, k.touchpoint_id, k.kind ORDER BY k.position, k.id
    ) AS nth
    FROM "audit_criteria" k
    JOIN "audit_form_versions" v ON v.workspace_id = k.workspace_id AND v.id = k.version_id
  ) AS one
) AS same
WHERE c.workspace_id = same.workspace_id AND c.id = same.id;
--> statement-breakpoint
ALTER TABLE "audit_criteria" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "audit_form_versions" FORCE ROW LEVEL SECURITY;
