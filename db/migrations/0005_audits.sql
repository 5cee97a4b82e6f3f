CREATE TABLE "action_touchpoints" (
	"workspace_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	CONSTRAINT "action_touchpoints_workspace_id_action_id_touchpoint_id_pk" PRIMARY KEY("workspace_id","action_id","touchpoint_id")
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"state" text DEFAULT 'planned' NOT NULL,
	"cycle_id" uuid,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "actions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "actions_state_check" CHECK ("actions"."state" in ('idea', 'planned', 'doing', 'done', 'verified', 'dropped')),
	CONSTRAINT "actions_title_check" CHECK (length("actions"."title") > 0)
);
--> statement-breakpoint
CREATE TABLE "audit_answers" (
	"workspace_id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"score" numeric(3, 1),
	"not_applicable" boolean DEFAULT false NOT NULL,
	CONSTRAINT "audit_answers_workspace_id_rating_id_criterion_id_pk" PRIMARY KEY("workspace_id","rating_id","criterion_id"),
	CONSTRAINT "audit_answers_score_check" CHECK ("audit_answers"."score" between 0 and 10 and not ("audit_answers"."not_applicable" and "audit_answers"."score" is not null))
);
--> statement-breakpoint
CREATE TABLE "audit_cycle_auditors" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"capacity" integer,
	CONSTRAINT "audit_cycle_auditors_workspace_id_cycle_id_person_id_pk" PRIMARY KEY("workspace_id","cycle_id","person_id"),
	CONSTRAINT "audit_cycle_auditors_capacity_check" CHECK ("audit_cycle_auditors"."capacity" >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit_cycle_brands" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	CONSTRAINT "audit_cycle_brands_workspace_id_cycle_id_brand_id_pk" PRIMARY KEY("workspace_id","cycle_id","brand_id")
);
--> statement-breakpoint
CREATE TABLE "audit_cycle_objects" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"object_id" uuid NOT NULL,
	CONSTRAINT "audit_cycle_objects_workspace_id_cycle_id_object_id_pk" PRIMARY KEY("workspace_id","cycle_id","object_id")
);
--> statement-breakpoint
CREATE TABLE "audit_cycle_segments" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	CONSTRAINT "audit_cycle_segments_workspace_id_cycle_id_segment_id_pk" PRIMARY KEY("workspace_id","cycle_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "audit_cycle_touchpoints" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"weight" numeric(6, 2) DEFAULT 1 NOT NULL,
	"no_action_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "audit_cycle_touchpoints_workspace_id_cycle_id_touchpoint_id_pk" PRIMARY KEY("workspace_id","cycle_id","touchpoint_id"),
	CONSTRAINT "audit_cycle_touchpoints_weight_check" CHECK ("audit_cycle_touchpoints"."weight" > 0)
);
--> statement-breakpoint
CREATE TABLE "audit_cycles" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"period_id" uuid NOT NULL,
	"previous_id" uuid,
	"driver_id" uuid,
	"budget" bigint,
	"hours" numeric(8, 2),
	"opens_on" date,
	"due_on" date NOT NULL,
	"form_version_id" uuid NOT NULL,
	"weights" text DEFAULT 'equal' NOT NULL,
	"stop_needs_action" boolean DEFAULT true NOT NULL,
	"opened_at" timestamp with time zone,
	"review_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"reopened_at" timestamp with time zone,
	"reopened_reason" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "audit_cycles_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_cycles_state_check" CHECK ("audit_cycles"."state" in ('planned', 'open', 'review', 'closed')),
	CONSTRAINT "audit_cycles_weights_check" CHECK ("audit_cycles"."weights" in ('equal', 'impact'))
);
--> statement-breakpoint
CREATE TABLE "audit_evidence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"taken_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "audit_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_rating_history" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rating_id" uuid NOT NULL,
	"said" jsonb NOT NULL,
	"person_id" uuid,
	"answered_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_rating_history_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_ratings" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"segment_id" uuid,
	"score" numeric(3, 1),
	"not_applicable" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"expected" numeric(3, 1),
	"perceived" numeric(3, 1),
	"simple" smallint,
	"appropriate" smallint,
	"relevant" smallint,
	"meaningful" smallint,
	"attractive" smallint,
	"personal" smallint,
	"proposed_change" text DEFAULT '' NOT NULL,
	"follow_up" boolean DEFAULT false NOT NULL,
	"unsure" boolean DEFAULT false NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"device_id" uuid,
	"device_sequence" bigint,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_ratings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_ratings_key" UNIQUE NULLS NOT DISTINCT("workspace_id","visit_id","touchpoint_id","segment_id"),
	CONSTRAINT "audit_ratings_scores_check" CHECK ("audit_ratings"."score" between 0 and 10 and "audit_ratings"."expected" between 0 and 10 and "audit_ratings"."perceived" between 0 and 10),
	CONSTRAINT "audit_ratings_qualities_check" CHECK ("audit_ratings"."simple" between 0 and 10 and "audit_ratings"."appropriate" between 0 and 10 and "audit_ratings"."relevant" between 0 and 10 and "audit_ratings"."meaningful" between 0 and 10 and "audit_ratings"."attractive" between 0 and 10 and "audit_ratings"."personal" between 0 and 10),
	CONSTRAINT "audit_ratings_not_applicable_check" CHECK (not ("audit_ratings"."not_applicable" and "audit_ratings"."score" is not null))
);
--> statement-breakpoint
CREATE TABLE "audit_snapshots" (
	"workspace_id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"closed_at" timestamp with time zone NOT NULL,
	"sha256" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "audit_snapshots_workspace_id_cycle_id_closed_at_pk" PRIMARY KEY("workspace_id","cycle_id","closed_at")
);
--> statement-breakpoint
CREATE TABLE "audit_visits" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"cycle_id" uuid NOT NULL,
	"auditor_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"object_id" uuid,
	"chain_id" uuid,
	"state" text DEFAULT 'planned' NOT NULL,
	"reason" text DEFAULT 'hand' NOT NULL,
	"is_double" boolean DEFAULT false NOT NULL,
	"opens_on" date,
	"due_on" date,
	"visited_on" date,
	"started_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "audit_visits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_visits_key" UNIQUE NULLS NOT DISTINCT("workspace_id","cycle_id","auditor_id","brand_id","object_id"),
	CONSTRAINT "audit_visits_state_check" CHECK ("audit_visits"."state" in ('planned', 'started', 'submitted', 'returned', 'aside')),
	CONSTRAINT "audit_visits_reason_check" CHECK ("audit_visits"."reason" in ('load', 'rotation', 'double', 'hand'))
);
--> statement-breakpoint
CREATE TABLE "chain_links" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"position" text NOT NULL,
	"kind" text DEFAULT 'intermediate' NOT NULL,
	CONSTRAINT "chain_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "chain_links_kind_check" CHECK ("chain_links"."kind" in ('initial', 'intermediate', 'final'))
);
--> statement-breakpoint
CREATE TABLE "chains" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"entry_channel_id" uuid,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "chains_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_criteria" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version_id" uuid NOT NULL,
	"position" text NOT NULL,
	"touchpoint_id" uuid,
	"kind" text,
	"question" text NOT NULL,
	"help" text DEFAULT '' NOT NULL,
	"weight" numeric(6, 2) DEFAULT 1 NOT NULL,
	"critical" boolean DEFAULT false NOT NULL,
	"anchor_low" text DEFAULT '' NOT NULL,
	"anchor_middle" text DEFAULT '' NOT NULL,
	"anchor_high" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_criteria_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_criteria_weight_check" CHECK ("audit_criteria"."weight" > 0),
	CONSTRAINT "audit_criteria_subject_check" CHECK ("audit_criteria"."touchpoint_id" is null or "audit_criteria"."kind" is null)
);
--> statement-breakpoint
CREATE TABLE "audit_form_versions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"form_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"published_at" timestamp with time zone,
	"step" numeric(3, 1) DEFAULT 1 NOT NULL,
	"ask_qualities" boolean DEFAULT false NOT NULL,
	"ask_expected" boolean DEFAULT false NOT NULL,
	"evidence_rule" text DEFAULT 'none' NOT NULL,
	"evidence_below" numeric(3, 1) DEFAULT 3 NOT NULL,
	"evidence_above" numeric(3, 1) DEFAULT 9 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_form_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_form_versions_step_check" CHECK ("audit_form_versions"."step" in (0.5, 1)),
	CONSTRAINT "audit_form_versions_evidence_check" CHECK ("audit_form_versions"."evidence_rule" in ('none', 'low', 'high', 'both')),
	CONSTRAINT "audit_form_versions_limits_check" CHECK ("audit_form_versions"."evidence_below" between 0 and 10 and "audit_form_versions"."evidence_above" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "audit_forms" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"template_key" text,
	"source_workspace_id" uuid,
	"source_form_id" uuid,
	"source_version" integer,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "audit_forms_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "responses" ALTER COLUMN "import_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "cycle_id" uuid;--> statement-breakpoint
ALTER TABLE "action_touchpoints" ADD CONSTRAINT "action_touchpoints_action_fk" FOREIGN KEY ("workspace_id","action_id") REFERENCES "public"."actions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_touchpoints" ADD CONSTRAINT "action_touchpoints_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_fk" FOREIGN KEY ("workspace_id","owner_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_answers" ADD CONSTRAINT "audit_answers_rating_fk" FOREIGN KEY ("workspace_id","rating_id") REFERENCES "public"."audit_ratings"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_answers" ADD CONSTRAINT "audit_answers_criterion_fk" FOREIGN KEY ("workspace_id","criterion_id") REFERENCES "public"."audit_criteria"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_auditors" ADD CONSTRAINT "audit_cycle_auditors_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_auditors" ADD CONSTRAINT "audit_cycle_auditors_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_brands" ADD CONSTRAINT "audit_cycle_brands_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_brands" ADD CONSTRAINT "audit_cycle_brands_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_objects" ADD CONSTRAINT "audit_cycle_objects_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_objects" ADD CONSTRAINT "audit_cycle_objects_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_segments" ADD CONSTRAINT "audit_cycle_segments_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_segments" ADD CONSTRAINT "audit_cycle_segments_segment_fk" FOREIGN KEY ("workspace_id","segment_id") REFERENCES "public"."segments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_touchpoints" ADD CONSTRAINT "audit_cycle_touchpoints_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_touchpoints" ADD CONSTRAINT "audit_cycle_touchpoints_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_previous_fk" FOREIGN KEY ("workspace_id","previous_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_driver_fk" FOREIGN KEY ("workspace_id","driver_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycles" ADD CONSTRAINT "audit_cycles_form_fk" FOREIGN KEY ("workspace_id","form_version_id") REFERENCES "public"."audit_form_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_rating_fk" FOREIGN KEY ("workspace_id","rating_id") REFERENCES "public"."audit_ratings"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_evidence" ADD CONSTRAINT "audit_evidence_file_fk" FOREIGN KEY ("workspace_id","file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_rating_history" ADD CONSTRAINT "audit_rating_history_rating_fk" FOREIGN KEY ("workspace_id","rating_id") REFERENCES "public"."audit_ratings"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_ratings" ADD CONSTRAINT "audit_ratings_visit_fk" FOREIGN KEY ("workspace_id","visit_id") REFERENCES "public"."audit_visits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_ratings" ADD CONSTRAINT "audit_ratings_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_ratings" ADD CONSTRAINT "audit_ratings_segment_fk" FOREIGN KEY ("workspace_id","segment_id") REFERENCES "public"."segments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_snapshots" ADD CONSTRAINT "audit_snapshots_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_auditor_fk" FOREIGN KEY ("workspace_id","auditor_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_brand_fk" FOREIGN KEY ("workspace_id","brand_id") REFERENCES "public"."brands"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_object_fk" FOREIGN KEY ("workspace_id","object_id") REFERENCES "public"."objects"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_visits" ADD CONSTRAINT "audit_visits_chain_fk" FOREIGN KEY ("workspace_id","chain_id") REFERENCES "public"."chains"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_chain_fk" FOREIGN KEY ("workspace_id","chain_id") REFERENCES "public"."chains"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_channel_fk" FOREIGN KEY ("workspace_id","entry_channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_criteria" ADD CONSTRAINT "audit_criteria_version_fk" FOREIGN KEY ("workspace_id","version_id") REFERENCES "public"."audit_form_versions"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_criteria" ADD CONSTRAINT "audit_criteria_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_form_versions" ADD CONSTRAINT "audit_form_versions_form_fk" FOREIGN KEY ("workspace_id","form_id") REFERENCES "public"."audit_forms"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_forms" ADD CONSTRAINT "audit_forms_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_touchpoints_touchpoint_idx" ON "action_touchpoints" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "actions_owner_idx" ON "actions" USING btree ("workspace_id","owner_id");--> statement-breakpoint
CREATE INDEX "actions_cycle_idx" ON "actions" USING btree ("workspace_id","cycle_id");--> statement-breakpoint
CREATE INDEX "audit_cycle_touchpoints_touchpoint_idx" ON "audit_cycle_touchpoints" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_cycles_name_key" ON "audit_cycles" USING btree ("workspace_id",lower("name")) WHERE "audit_cycles"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "audit_cycles_period_idx" ON "audit_cycles" USING btree ("workspace_id","period_id");--> statement-breakpoint
CREATE INDEX "audit_evidence_rating_idx" ON "audit_evidence" USING btree ("workspace_id","rating_id");--> statement-breakpoint
CREATE INDEX "audit_rating_history_rating_idx" ON "audit_rating_history" USING btree ("workspace_id","rating_id");--> statement-breakpoint
CREATE INDEX "audit_visits_auditor_idx" ON "audit_visits" USING btree ("workspace_id","auditor_id");--> statement-breakpoint
CREATE INDEX "chain_links_chain_idx" ON "chain_links" USING btree ("workspace_id","chain_id");--> statement-breakpoint
CREATE INDEX "chain_links_touchpoint_idx" ON "chain_links" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chains_name_key" ON "chains" USING btree ("workspace_id",lower("name")) WHERE "chains"."deleted_at" is null and "chains"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "audit_criteria_version_idx" ON "audit_criteria" USING btree ("workspace_id","version_id");--> statement-breakpoint
CREATE INDEX "audit_criteria_touchpoint_idx" ON "audit_criteria" USING btree ("workspace_id","touchpoint_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_form_versions_number_key" ON "audit_form_versions" USING btree ("workspace_id","form_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_form_versions_draft_key" ON "audit_form_versions" USING btree ("workspace_id","form_id") WHERE "audit_form_versions"."published_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_forms_name_key" ON "audit_forms" USING btree ("workspace_id",lower("name")) WHERE "audit_forms"."deleted_at" is null and "audit_forms"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "responses_cycle_idx" ON "responses" USING btree ("workspace_id","cycle_id");--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_origin_check" CHECK (("responses"."import_id" is null) <> ("responses"."cycle_id" is null));
--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "audit_cycles"("workspace_id","id") ON DELETE cascade;
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "audit_cycles"("workspace_id","id");
--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY[
  'chains', 'chain_links', 'actions', 'action_touchpoints',
  'audit_forms', 'audit_form_versions', 'audit_criteria',
  'audit_cycles', 'audit_cycle_touchpoints', 'audit_cycle_brands', 'audit_cycle_objects', 'audit_cycle_segments',
  'audit_cycle_auditors', 'audit_visits', 'audit_ratings', 'audit_answers', 'audit_rating_history', 'audit_evidence',
  'audit_snapshots'
]::regclass[]) AS t;
