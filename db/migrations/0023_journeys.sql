CREATE TABLE "journey_cards" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"lane_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"touchpoint_id" uuid,
	"channel_id" uuid,
	"file_id" uuid,
	"owner_id" uuid,
	"metric" text DEFAULT '' NOT NULL,
	"position" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journey_cards_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id"),
	CONSTRAINT "journey_cards_kind_check" CHECK ("journey_cards"."kind" in ('touchpoint', 'channel', 'pain', 'opportunity', 'image'))
);
--> statement-breakpoint
CREATE TABLE "journey_cells" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"lane_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"evidence" text DEFAULT 'none' NOT NULL,
	"amount" double precision,
	"unit" text DEFAULT '' NOT NULL,
	"target" double precision,
	"sample_size" integer,
	"source" text DEFAULT '' NOT NULL,
	"flag" boolean DEFAULT false NOT NULL,
	"emotions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journey_cells_workspace_id_map_id_lane_id_step_id_pk" PRIMARY KEY("workspace_id","map_id","lane_id","step_id"),
	CONSTRAINT "journey_cells_evidence_check" CHECK ("journey_cells"."evidence" in ('none', 'assumption', 'partly', 'researched'))
);
--> statement-breakpoint
CREATE TABLE "journey_lanes" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"zone" text NOT NULL,
	"height" text DEFAULT 'medium' NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journey_lanes_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id"),
	CONSTRAINT "journey_lanes_kind_check" CHECK ("journey_lanes"."kind" in ('goals', 'duration', 'context', 'physical-evidence', 'actions', 'touchpoints', 'channels', 'thoughts', 'emotion', 'needs', 'pains', 'moment-of-truth', 'storyboard', 'score', 'metric', 'message', 'frontstage-people', 'frontstage-technology', 'backstage', 'support', 'owner', 'opportunities', 'changes', 'assumptions', 'text')),
	CONSTRAINT "journey_lanes_zone_check" CHECK ("journey_lanes"."zone" in ('customer', 'frontstage', 'backstage', 'support', 'insight')),
	CONSTRAINT "journey_lanes_height_check" CHECK ("journey_lanes"."height" in ('small', 'medium', 'large', 'auto'))
);
--> statement-breakpoint
CREATE TABLE "journey_map_operations" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"operation_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"person_id" uuid,
	"operation" jsonb NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_map_operations_workspace_id_map_id_sequence_pk" PRIMARY KEY("workspace_id","map_id","sequence"),
	CONSTRAINT "journey_map_operations_outcome_check" CHECK ("journey_map_operations"."outcome" in ('applied', 'conflict', 'refused')),
	CONSTRAINT "journey_map_operations_reason_check" CHECK ("journey_map_operations"."reason" in ('changed', 'removed', 'limit', 'reference', 'circle'))
);
--> statement-breakpoint
CREATE TABLE "journey_maps" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"scenario" text DEFAULT '' NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"starts_with" text DEFAULT '' NOT NULL,
	"ends_with" text DEFAULT '' NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"evidence_basis" text DEFAULT '' NOT NULL,
	"scope" text DEFAULT 'company' NOT NULL,
	"object_id" uuid,
	"scope_touchpoint_ids" uuid[] DEFAULT '{}' NOT NULL,
	"owner_id" uuid,
	"status" text DEFAULT 'draft' NOT NULL,
	"reviewed_on" date,
	"reviewed_by" uuid,
	"review_due" date,
	"current_map_id" uuid,
	"language" text NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sequence" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "journey_maps_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "journey_maps_type_check" CHECK ("journey_maps"."type" in ('current-state', 'day-in-the-life', 'future-state', 'service-blueprint')),
	CONSTRAINT "journey_maps_scope_check" CHECK ("journey_maps"."scope" in ('company', 'object', 'touchpoints')),
	CONSTRAINT "journey_maps_status_check" CHECK ("journey_maps"."status" in ('draft', 'in-research', 'live')),
	CONSTRAINT "journey_maps_language_check" CHECK ("journey_maps"."language" in ('en', 'pl', 'cs', 'ro', 'ru'))
);
--> statement-breakpoint
CREATE TABLE "journey_stages" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"phase" text NOT NULL,
	"title" text NOT NULL,
	"position" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journey_stages_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id"),
	CONSTRAINT "journey_stages_phase_check" CHECK ("journey_stages"."phase" in ('before', 'during', 'after'))
);
--> statement-breakpoint
CREATE TABLE "journey_steps" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"title" text NOT NULL,
	"sub_map_id" uuid,
	"position" text NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"versions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journey_steps_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id")
);
--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_lane_fk" FOREIGN KEY ("workspace_id","map_id","lane_id") REFERENCES "public"."journey_lanes"("workspace_id","map_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_step_fk" FOREIGN KEY ("workspace_id","map_id","step_id") REFERENCES "public"."journey_steps"("workspace_id","map_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE SET NULL ("touchpoint_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_channel_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE SET NULL ("channel_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_file_fk" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE SET NULL ("file_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cards" ADD CONSTRAINT "journey_cards_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE SET NULL ("owner_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cells" ADD CONSTRAINT "journey_cells_lane_fk" FOREIGN KEY ("workspace_id","map_id","lane_id") REFERENCES "public"."journey_lanes"("workspace_id","map_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_cells" ADD CONSTRAINT "journey_cells_step_fk" FOREIGN KEY ("workspace_id","map_id","step_id") REFERENCES "public"."journey_steps"("workspace_id","map_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_lanes" ADD CONSTRAINT "journey_lanes_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_map_operations" ADD CONSTRAINT "journey_map_operations_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_map_operations" ADD CONSTRAINT "journey_map_operations_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE SET NULL ("object_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE SET NULL ("owner_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_reviewed_by_fk" FOREIGN KEY ("workspace_id","reviewed_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE SET NULL ("reviewed_by") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_current_fk" FOREIGN KEY ("workspace_id","current_map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE SET NULL ("current_map_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_stages" ADD CONSTRAINT "journey_stages_map_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_stage_fk" FOREIGN KEY ("workspace_id","map_id","stage_id") REFERENCES "public"."journey_stages"("workspace_id","map_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_steps" ADD CONSTRAINT "journey_steps_sub_map_fk" FOREIGN KEY ("workspace_id","sub_map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE SET NULL ("sub_map_id") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "journey_cards_cell_idx" ON "journey_cards" USING btree ("workspace_id","map_id","lane_id","step_id");--> statement-breakpoint
CREATE INDEX "journey_cards_touchpoint_idx" ON "journey_cards" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "journey_cards_channel_idx" ON "journey_cards" USING btree ("workspace_id","channel_id");--> statement-breakpoint
CREATE INDEX "journey_cards_file_idx" ON "journey_cards" USING btree ("workspace_id","file_id");--> statement-breakpoint
CREATE INDEX "journey_map_operations_person_idx" ON "journey_map_operations" USING btree ("workspace_id","map_id","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_map_operations_operation_key" ON "journey_map_operations" USING btree ("workspace_id","map_id","operation_id");--> statement-breakpoint
CREATE INDEX "journey_maps_current_idx" ON "journey_maps" USING btree ("workspace_id","current_map_id");--> statement-breakpoint
CREATE INDEX "journey_steps_sub_map_idx" ON "journey_steps" USING btree ("workspace_id","sub_map_id");--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY[
  'journey_maps', 'journey_stages', 'journey_steps', 'journey_lanes', 'journey_cells', 'journey_cards',
  'journey_map_operations'
]::regclass[]) AS t;
