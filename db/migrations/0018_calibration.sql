CREATE TABLE "calibration_auditors" (
	"workspace_id" uuid NOT NULL,
	"calibration_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"handed_in_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_auditors_workspace_id_calibration_id_person_id_pk" PRIMARY KEY("workspace_id","calibration_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "calibration_cases" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"calibration_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"photo_file_id" uuid,
	"criterion_id" uuid,
	"question" text NOT NULL,
	"help" text DEFAULT '' NOT NULL,
	"anchor_low" text DEFAULT '' NOT NULL,
	"anchor_middle" text DEFAULT '' NOT NULL,
	"anchor_high" text DEFAULT '' NOT NULL,
	"discussion" text DEFAULT '' NOT NULL,
	"consensus" numeric(3, 1),
	"proposed_low" text DEFAULT '' NOT NULL,
	"proposed_middle" text DEFAULT '' NOT NULL,
	"proposed_high" text DEFAULT '' NOT NULL,
	"taken_over_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_cases_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "calibration_cases_consensus_check" CHECK ("calibration_cases"."consensus" between 0 and 10)
);
--> statement-breakpoint
CREATE TABLE "calibration_scores" (
	"workspace_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score" numeric(3, 1),
	"not_applicable" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"unsure" boolean DEFAULT false NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calibration_scores_workspace_id_case_id_person_id_pk" PRIMARY KEY("workspace_id","case_id","person_id"),
	CONSTRAINT "calibration_scores_score_check" CHECK ("calibration_scores"."score" between 0 and 10 and not ("calibration_scores"."not_applicable" and "calibration_scores"."score" is not null))
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"form_version_id" uuid,
	"cycle_id" uuid,
	"step" numeric(3, 1) DEFAULT 1 NOT NULL,
	"opened_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"reopened_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "calibrations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "calibrations_state_check" CHECK ("calibrations"."state" in ('draft', 'open', 'told', 'closed')),
	CONSTRAINT "calibrations_step_check" CHECK ("calibrations"."step" in (0.5, 1))
);
--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "agreement_difference" numeric(4, 2) DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "agreement_within" smallint DEFAULT 85 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "agreement_good" numeric(4, 3) DEFAULT 0.8 NOT NULL;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "agreement_low" numeric(4, 3) DEFAULT 0.667 NOT NULL;--> statement-breakpoint
ALTER TABLE "calibration_auditors" ADD CONSTRAINT "calibration_auditors_calibration_fk" FOREIGN KEY ("workspace_id","calibration_id") REFERENCES "public"."calibrations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_auditors" ADD CONSTRAINT "calibration_auditors_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_calibration_fk" FOREIGN KEY ("workspace_id","calibration_id") REFERENCES "public"."calibrations"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_file_fk" FOREIGN KEY ("workspace_id","photo_file_id") REFERENCES "public"."files"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_cases" ADD CONSTRAINT "calibration_cases_criterion_fk" FOREIGN KEY ("workspace_id","criterion_id") REFERENCES "public"."audit_criteria"("workspace_id","id") ON DELETE set null ("criterion_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_scores" ADD CONSTRAINT "calibration_scores_case_fk" FOREIGN KEY ("workspace_id","case_id") REFERENCES "public"."calibration_cases"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibration_scores" ADD CONSTRAINT "calibration_scores_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_form_fk" FOREIGN KEY ("workspace_id","form_version_id") REFERENCES "public"."audit_form_versions"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE set null ("cycle_id") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calibration_auditors_person_idx" ON "calibration_auditors" USING btree ("workspace_id","person_id");--> statement-breakpoint
CREATE INDEX "calibration_cases_calibration_idx" ON "calibration_cases" USING btree ("workspace_id","calibration_id");--> statement-breakpoint
CREATE INDEX "calibration_cases_file_idx" ON "calibration_cases" USING btree ("workspace_id","photo_file_id");--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_agreement_check" CHECK ("workspaces"."agreement_difference" between 0 and 10 and "workspaces"."agreement_within" between 0 and 100
        and 0 <= "workspaces"."agreement_low" and "workspaces"."agreement_low" <= "workspaces"."agreement_good" and "workspaces"."agreement_good" <= 1);--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['calibrations', 'calibration_cases', 'calibration_auditors', 'calibration_scores']::regclass[]) AS t;
