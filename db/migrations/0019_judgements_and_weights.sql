CREATE TABLE "touchpoint_judgements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"part" text NOT NULL,
	"value" numeric(3, 1),
	"judged_on" date NOT NULL,
	"judged_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touchpoint_judgements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "touchpoint_judgements_day_key" UNIQUE("workspace_id","touchpoint_id","part","judged_on"),
	CONSTRAINT "touchpoint_judgements_part_check" CHECK ("touchpoint_judgements"."part" in ('impact', 'cost-effectiveness')),
	CONSTRAINT "touchpoint_judgements_value_check" CHECK ("touchpoint_judgements"."value" between 0 and 10 and "touchpoint_judgements"."value" * 2 = trunc("touchpoint_judgements"."value" * 2))
);
--> statement-breakpoint
ALTER TABLE "audit_cycle_touchpoints" DROP CONSTRAINT "audit_cycle_touchpoints_weight_check";--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "cycle_weights" text DEFAULT 'equal' NOT NULL;--> statement-breakpoint
ALTER TABLE "touchpoint_judgements" ADD CONSTRAINT "touchpoint_judgements_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_judgements" ADD CONSTRAINT "touchpoint_judgements_person_fk" FOREIGN KEY ("workspace_id","judged_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE set null ("judged_by") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_cycle_touchpoints" ADD CONSTRAINT "audit_cycle_touchpoints_weight_check" CHECK ("audit_cycle_touchpoints"."weight" >= 0);--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_cycle_weights_check" CHECK ("workspaces"."cycle_weights" in ('equal', 'impact'));--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['touchpoint_judgements']::regclass[]) AS t;
