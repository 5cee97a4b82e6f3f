CREATE TABLE "calendar_feeds" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reminder_days" (
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"mail_id" uuid,
	"stop_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminder_days_user_id_day_pk" PRIMARY KEY("user_id","day")
);
--> statement-breakpoint
CREATE TABLE "reminders_told" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reminders_told_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "reminders" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "stop_link" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_days" ADD CONSTRAINT "reminder_days_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_days" ADD CONSTRAINT "reminder_days_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminders_told" ADD CONSTRAINT "reminders_told_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_days_stop_hash_key" ON "reminder_days" USING btree ("stop_hash") WHERE "reminder_days"."stop_hash" is not null;--> statement-breakpoint
CREATE INDEX "reminder_days_mail_id_idx" ON "reminder_days" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "reminders_told_at_idx" ON "reminders_told" USING btree ("told_at");--> statement-breakpoint
-- They belong to a person, not to a brand, and are read and written before a tenant is known.
SELECT open_to_gate(t, 'SELECT, INSERT, UPDATE, DELETE') FROM unnest(ARRAY[
  'reminder_days', 'reminders_told', 'calendar_feeds'
]::regclass[]) AS t;
--> statement-breakpoint
COMMENT ON TABLE "reminder_days" IS '@global: when a person was written to; without content';
--> statement-breakpoint
COMMENT ON TABLE "reminders_told" IS '@global: what a person was reminded of, by ids alone';
--> statement-breakpoint
COMMENT ON TABLE "calendar_feeds" IS '@global: read by the hash of a link';
