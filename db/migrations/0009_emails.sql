CREATE TABLE "email_suppressions" (
	"address" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"email_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "email_suppressions_reason_known" CHECK ("email_suppressions"."reason" in ('bounced', 'complained'))
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"template" text NOT NULL,
	"language" text NOT NULL,
	"brand_id" uuid,
	"data" jsonb NOT NULL,
	"dedupe_key" text,
	"status" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"last_error" text,
	"provider" text,
	"provider_message_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "emails_status_known" CHECK ("emails"."status" in ('queued', 'sending', 'sent', 'failed', 'bounced', 'suppressed')),
	CONSTRAINT "emails_language_known" CHECK ("emails"."language" in ('es', 'en')),
	CONSTRAINT "emails_address_is_lower_case" CHECK ("emails"."to_address" = lower("emails"."to_address"))
);
--> statement-breakpoint
ALTER TABLE "email_suppressions" ADD CONSTRAINT "email_suppressions_email_id_emails_id_fk" FOREIGN KEY ("email_id") REFERENCES "public"."emails"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_suppressions_by_email" ON "email_suppressions" USING btree ("email_id");--> statement-breakpoint
CREATE UNIQUE INDEX "emails_dedupe_key_once" ON "emails" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "emails_by_age" ON "emails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "emails_by_address" ON "emails" USING btree ("to_address");--> statement-breakpoint
CREATE INDEX "emails_by_brand" ON "emails" USING btree ("brand_id","created_at");--> statement-breakpoint
CREATE INDEX "emails_waiting" ON "emails" USING btree ("next_try_at") WHERE status in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "emails_by_provider_message" ON "emails" USING btree ("provider_message_id") WHERE provider_message_id is not null;--> statement-breakpoint
-- A reference against the order of the rooms: brands come after mails.
alter table emails add constraint emails_brand_fk foreign key (brand_id) references brands (id) on delete restrict;
