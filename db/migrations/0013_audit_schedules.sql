CREATE TABLE "audit_schedule_runs" (
	"workspace_id" uuid NOT NULL,
	"quarter_start" date NOT NULL,
	"cycle_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_schedule_runs_workspace_id_quarter_start_pk" PRIMARY KEY("workspace_id","quarter_start")
);
--> statement-breakpoint
CREATE TABLE "audit_schedules" (
	"workspace_id" uuid NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"every_quarters" smallint DEFAULT 1 NOT NULL,
	"starts_on" date NOT NULL,
	"plan_days" smallint NOT NULL,
	"due_days" smallint NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "audit_schedules_workspace_id_pk" PRIMARY KEY("workspace_id"),
	CONSTRAINT "audit_schedules_every_check" CHECK ("audit_schedules"."every_quarters" in (1, 2, 4)),
	CONSTRAINT "audit_schedules_days_check" CHECK (0 <= "audit_schedules"."due_days" and "audit_schedules"."due_days" < "audit_schedules"."plan_days" and "audit_schedules"."plan_days" <= 120)
);
--> statement-breakpoint
ALTER TABLE "audit_schedule_runs" ADD CONSTRAINT "audit_schedule_runs_cycle_fk" FOREIGN KEY ("workspace_id","cycle_id") REFERENCES "public"."audit_cycles"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_schedules" ADD CONSTRAINT "audit_schedules_workspace_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['audit_schedules', 'audit_schedule_runs']::regclass[]) AS t;
