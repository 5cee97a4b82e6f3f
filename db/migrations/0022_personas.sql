CREATE TABLE "persona_preferences" (
	"workspace_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"value" numeric(3, 1) NOT NULL,
	"measured_on" date,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "persona_preferences_workspace_id_persona_id_channel_id_pk" PRIMARY KEY("workspace_id","persona_id","channel_id"),
	CONSTRAINT "persona_preferences_value_check" CHECK ("persona_preferences"."value" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "persona_sections" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"position" text NOT NULL,
	CONSTRAINT "persona_sections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "persona_sections_kind_check" CHECK ("persona_sections"."kind" in ('facts', 'sliders', 'goals', 'needs', 'frustrations', 'motivations', 'behaviours', 'context', 'day', 'channels', 'text'))
);
--> statement-breakpoint
CREATE TABLE "persona_statements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"section_id" uuid NOT NULL,
	"position" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"opposite" text DEFAULT '' NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"value" numeric(3, 1),
	"evidence" text DEFAULT 'none' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "persona_statements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "persona_statements_value_check" CHECK ("persona_statements"."value" between 0 and 10),
	CONSTRAINT "persona_statements_evidence_check" CHECK ("persona_statements"."evidence" in ('none', 'assumption', 'partly', 'researched'))
);
--> statement-breakpoint
CREATE TABLE "personas" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"role_line" text DEFAULT '' NOT NULL,
	"quote" text DEFAULT '' NOT NULL,
	"portrait_file_id" uuid,
	"colour" text NOT NULL,
	"shape" text NOT NULL,
	"segment_id" uuid,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "personas_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "personas_colour_check" CHECK ("personas"."colour" in ('1', '2', '3', '4')),
	CONSTRAINT "personas_shape_check" CHECK ("personas"."shape" in ('circle', 'square', 'diamond', 'triangle', 'hexagon'))
);
--> statement-breakpoint
ALTER TABLE "persona_preferences" ADD CONSTRAINT "persona_preferences_persona_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_preferences" ADD CONSTRAINT "persona_preferences_channel_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_sections" ADD CONSTRAINT "persona_sections_persona_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_statements" ADD CONSTRAINT "persona_statements_section_fk" FOREIGN KEY ("workspace_id","section_id") REFERENCES "public"."persona_sections"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personas" ADD CONSTRAINT "personas_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personas" ADD CONSTRAINT "personas_segment_fk" FOREIGN KEY ("workspace_id","segment_id") REFERENCES "public"."segments"("workspace_id","id") ON DELETE set null ("segment_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personas" ADD CONSTRAINT "personas_portrait_fk" FOREIGN KEY ("workspace_id","portrait_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "persona_preferences_channel_idx" ON "persona_preferences" USING btree ("workspace_id","channel_id");--> statement-breakpoint
CREATE INDEX "persona_sections_persona_idx" ON "persona_sections" USING btree ("workspace_id","persona_id");--> statement-breakpoint
CREATE UNIQUE INDEX "persona_sections_channels_key" ON "persona_sections" USING btree ("workspace_id","persona_id") WHERE "persona_sections"."kind" = 'channels';--> statement-breakpoint
CREATE INDEX "persona_statements_section_idx" ON "persona_statements" USING btree ("workspace_id","section_id");--> statement-breakpoint
CREATE INDEX "personas_segment_idx" ON "personas" USING btree ("workspace_id","segment_id");--> statement-breakpoint
CREATE INDEX "personas_portrait_idx" ON "personas" USING btree ("workspace_id","portrait_file_id");--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['personas', 'persona_sections', 'persona_statements', 'persona_preferences']::regclass[]) AS t;
