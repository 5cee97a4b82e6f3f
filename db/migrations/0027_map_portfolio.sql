CREATE TABLE "journey_map_personas" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	CONSTRAINT "journey_map_personas_workspace_id_map_id_persona_id_pk" PRIMARY KEY("workspace_id","map_id","persona_id")
);
--> statement-breakpoint
CREATE TABLE "journey_templates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"brand" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"language" text NOT NULL,
	"stages" integer NOT NULL,
	"steps" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "journey_templates_type_check" CHECK ("journey_templates"."type" in ('current-state', 'day-in-the-life', 'future-state', 'service-blueprint')),
	CONSTRAINT "journey_templates_language_check" CHECK ("journey_templates"."language" in ('en', 'pl', 'cs', 'ro', 'ru'))
);
--> statement-breakpoint
ALTER TABLE "journey_map_personas" ADD CONSTRAINT "journey_map_personas_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_map_personas" ADD CONSTRAINT "journey_map_personas_persona_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_templates" ADD CONSTRAINT "journey_templates_workspace_fk" FOREIGN KEY ("organization_id","workspace_id") REFERENCES "public"."workspaces"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_map_personas_persona_idx" ON "journey_map_personas" USING btree ("workspace_id","persona_id");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_map_personas_primary_key" ON "journey_map_personas" USING btree ("workspace_id","map_id") WHERE "journey_map_personas"."is_primary";--> statement-breakpoint
CREATE INDEX "journey_templates_organization_idx" ON "journey_templates" USING btree ("organization_id");--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['journey_map_personas', 'journey_templates']::regclass[]) AS t;
--> statement-breakpoint
-- Beside the brand's own right to read: whoever is set into the organization sees the templates of all its brands.
CREATE POLICY organization_read ON "journey_templates" FOR SELECT TO touchstone_app USING (
  organization_id = (SELECT nullif(current_setting('app.organization_id', true), '')::uuid)
);
