CREATE TABLE "audit_device_visits" (
	"workspace_id" uuid NOT NULL,
	"device_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_device_visits_workspace_id_device_id_visit_id_pk" PRIMARY KEY("workspace_id","device_id","visit_id")
);
--> statement-breakpoint
CREATE TABLE "audit_devices" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"clock_offset" bigint DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_by" uuid,
	"wiped_at" timestamp with time zone,
	CONSTRAINT "audit_devices_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_operations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"device_id" uuid,
	"sequence" bigint NOT NULL,
	"person_id" uuid,
	"touchpoint_id" uuid NOT NULL,
	"segment_id" uuid,
	"kind" text NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	"value" jsonb,
	"device_at" timestamp with time zone NOT NULL,
	"effective_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	CONSTRAINT "audit_operations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "audit_operations_outcome_check" CHECK ("audit_operations"."outcome" in ('applied', 'lost', 'refused', 'aside')),
	CONSTRAINT "audit_operations_reason_check" CHECK ("audit_operations"."reason" in ('kind', 'value', 'wholePoints', 'outOfScope', 'notAsked', 'scoredByCriteria', 'closed', 'sent', 'notYours'))
);
--> statement-breakpoint
ALTER TABLE "audit_device_visits" ADD CONSTRAINT "audit_device_visits_device_fk" FOREIGN KEY ("workspace_id","device_id") REFERENCES "public"."audit_devices"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_device_visits" ADD CONSTRAINT "audit_device_visits_visit_fk" FOREIGN KEY ("workspace_id","visit_id") REFERENCES "public"."audit_visits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_devices" ADD CONSTRAINT "audit_devices_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_operations" ADD CONSTRAINT "audit_operations_visit_fk" FOREIGN KEY ("workspace_id","visit_id") REFERENCES "public"."audit_visits"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_operations" ADD CONSTRAINT "audit_operations_device_fk" FOREIGN KEY ("workspace_id","device_id") REFERENCES "public"."audit_devices"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_operations" ADD CONSTRAINT "audit_operations_person_fk" FOREIGN KEY ("workspace_id","person_id") REFERENCES "public"."workspace_people"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_device_visits_visit_idx" ON "audit_device_visits" USING btree ("workspace_id","visit_id");--> statement-breakpoint
CREATE INDEX "audit_devices_person_idx" ON "audit_devices" USING btree ("workspace_id","person_id");--> statement-breakpoint
CREATE INDEX "audit_operations_visit_idx" ON "audit_operations" USING btree ("workspace_id","visit_id","touchpoint_id");--> statement-breakpoint
CREATE INDEX "audit_operations_device_idx" ON "audit_operations" USING btree ("workspace_id","device_id","visit_id","sequence");
--> statement-breakpoint
SELECT protect_workspace_table(t) FROM unnest(ARRAY['audit_devices', 'audit_device_visits', 'audit_operations']::regclass[]) AS t;
