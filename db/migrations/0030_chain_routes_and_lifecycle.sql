CREATE TABLE "chain_handovers" (
	"workspace_id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"data" text,
	CONSTRAINT "chain_handovers_workspace_id_chain_id_from_id_to_id_pk" PRIMARY KEY("workspace_id","chain_id","from_id","to_id"),
	CONSTRAINT "chain_handovers_data_check" CHECK ("chain_handovers"."data" in ('yes', 'partly', 'no')),
	CONSTRAINT "chain_handovers_self_check" CHECK ("chain_handovers"."from_id" <> "chain_handovers"."to_id")
);
--> statement-breakpoint
CREATE TABLE "contact_volumes" (
	"workspace_id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"contacts" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "contact_volumes_workspace_id_touchpoint_id_period_id_pk" PRIMARY KEY("workspace_id","touchpoint_id","period_id"),
	CONSTRAINT "contact_volumes_contacts_check" CHECK ("contact_volumes"."contacts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "touchpoint_stages" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"stage" text,
	"is_retirement" boolean DEFAULT false NOT NULL,
	"since" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"replacement_id" uuid,
	"set_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "touchpoint_stages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "touchpoint_stages_stage_check" CHECK ("touchpoint_stages"."stage" in ('entry', 'growth', 'saturation', 'decline', 'death')),
	CONSTRAINT "touchpoint_stages_retirement_check" CHECK ((not "touchpoint_stages"."is_retirement" or "touchpoint_stages"."stage" is null) and ("touchpoint_stages"."replacement_id" is null or "touchpoint_stages"."is_retirement"))
);
--> statement-breakpoint
ALTER TABLE "chain_links" DROP CONSTRAINT "chain_links_kind_check";--> statement-breakpoint
DROP INDEX "chain_links_chain_idx";--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "customer_actions" smallint;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "staff" smallint;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "minutes" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "cost" bigint;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "mark" text;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "merge_into_id" uuid;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "hand_to_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "then_minutes" numeric(8, 2);--> statement-breakpoint
ALTER TABLE "chain_links" ADD COLUMN "then_cost" bigint;--> statement-breakpoint
ALTER TABLE "chains" ADD COLUMN "trigger" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "chains" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "chains" ADD COLUMN "is_branched" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "chains" ADD COLUMN "fate" text;--> statement-breakpoint
ALTER TABLE "chains" ADD COLUMN "merge_into_id" uuid;--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_chain_key" UNIQUE("workspace_id","chain_id","id");--> statement-breakpoint
ALTER TABLE "chain_handovers" ADD CONSTRAINT "chain_handovers_from_fk" FOREIGN KEY ("workspace_id","chain_id","from_id") REFERENCES "public"."chain_links"("workspace_id","chain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_handovers" ADD CONSTRAINT "chain_handovers_to_fk" FOREIGN KEY ("workspace_id","chain_id","to_id") REFERENCES "public"."chain_links"("workspace_id","chain_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_volumes" ADD CONSTRAINT "contact_volumes_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_volumes" ADD CONSTRAINT "contact_volumes_period_fk" FOREIGN KEY ("workspace_id","period_id") REFERENCES "public"."periods"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_stages" ADD CONSTRAINT "touchpoint_stages_touchpoint_fk" FOREIGN KEY ("workspace_id","touchpoint_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_stages" ADD CONSTRAINT "touchpoint_stages_replacement_fk" FOREIGN KEY ("workspace_id","replacement_id") REFERENCES "public"."touchpoints"("workspace_id","id") ON DELETE set null ("replacement_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touchpoint_stages" ADD CONSTRAINT "touchpoint_stages_person_fk" FOREIGN KEY ("workspace_id","set_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE set null ("set_by") ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chain_handovers_to_idx" ON "chain_handovers" USING btree ("workspace_id","chain_id","to_id");--> statement-breakpoint
CREATE INDEX "contact_volumes_period_idx" ON "contact_volumes" USING btree ("workspace_id","period_id");--> statement-breakpoint
CREATE INDEX "touchpoint_stages_touchpoint_idx" ON "touchpoint_stages" USING btree ("workspace_id","touchpoint_id","since");--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_merge_into_fk" FOREIGN KEY ("workspace_id","chain_id","merge_into_id") REFERENCES "public"."chain_links"("workspace_id","chain_id","id") ON DELETE set null ("merge_into_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_unit_fk" FOREIGN KEY ("workspace_id","hand_to_unit_id") REFERENCES "public"."units"("workspace_id","id") ON DELETE set null ("hand_to_unit_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_successor_fk" FOREIGN KEY ("workspace_id","successor_id") REFERENCES "public"."chains"("workspace_id","id") ON DELETE set null ("successor_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_merge_into_fk" FOREIGN KEY ("workspace_id","merge_into_id") REFERENCES "public"."chains"("workspace_id","id") ON DELETE set null ("merge_into_id") ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_links" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_mark_check" CHECK ("chain_links"."mark" in ('merge', 'drop', 'hand', 'automate'));--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_merge_check" CHECK ("chain_links"."merge_into_id" is null or coalesce("chain_links"."mark" = 'merge', false));--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_hand_check" CHECK ("chain_links"."hand_to_unit_id" is null or coalesce("chain_links"."mark" = 'hand', false));--> statement-breakpoint
ALTER TABLE "chain_links" ADD CONSTRAINT "chain_links_amounts_check" CHECK ("chain_links"."customer_actions" >= 0 and "chain_links"."staff" >= 0 and "chain_links"."minutes" >= 0 and "chain_links"."cost" >= 0
        and "chain_links"."then_minutes" >= 0 and "chain_links"."then_cost" >= 0);--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_fate_check" CHECK ("chains"."fate" in ('merge', 'retire'));--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_merge_into_check" CHECK ("chains"."merge_into_id" is null or coalesce("chains"."fate" = 'merge', false));--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_other_check" CHECK ("chains"."successor_id" is distinct from "chains"."id" and "chains"."merge_into_id" is distinct from "chains"."id");--> statement-breakpoint
-- An entry channel that leaves the trash for good takes nothing with it: until now nothing wrote this column.
ALTER TABLE "chains" DROP CONSTRAINT "chains_channel_fk";--> statement-breakpoint
ALTER TABLE "chains" ADD CONSTRAINT "chains_channel_fk" FOREIGN KEY ("workspace_id","entry_channel_id") REFERENCES "public"."channels"("workspace_id","id") ON DELETE set null ("entry_channel_id") ON UPDATE no action;--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['chain_handovers', 'contact_volumes', 'touchpoint_stages']::regclass[]) AS t;
