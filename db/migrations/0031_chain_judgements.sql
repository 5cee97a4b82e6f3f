CREATE TABLE "chain_judgements" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"chain_id" uuid NOT NULL,
	"part" text NOT NULL,
	"value" numeric(3, 1),
	"judged_on" date NOT NULL,
	"judged_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chain_judgements_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "chain_judgements_day_key" UNIQUE("workspace_id","chain_id","part","judged_on"),
	CONSTRAINT "chain_judgements_part_check" CHECK ("chain_judgements"."part" in ('impact', 'cost-effectiveness')),
	CONSTRAINT "chain_judgements_value_check" CHECK ("chain_judgements"."value" between 0 and 10 and "chain_judgements"."value" * 2 = trunc("chain_judgements"."value" * 2))
);
--> statement-breakpoint
ALTER TABLE "chain_judgements" ADD CONSTRAINT "chain_judgements_chain_fk" FOREIGN KEY ("workspace_id","chain_id") REFERENCES "public"."chains"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_judgements" ADD CONSTRAINT "chain_judgements_person_fk" FOREIGN KEY ("workspace_id","judged_by") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE set null ("judged_by") ON UPDATE no action;--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['chain_judgements']::regclass[]) AS t;
