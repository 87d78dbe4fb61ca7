CREATE TABLE "audit_exports" (
	"day" date PRIMARY KEY NOT NULL,
	"storage_key" text NOT NULL,
	"event_count" integer NOT NULL,
	"sha256" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_links" (
	"event_id" bigint PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL,
	"signature" text
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"day" date PRIMARY KEY NOT NULL,
	"event_count" integer NOT NULL,
	"first_event_id" bigint,
	"last_event_id" bigint,
	"last_hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_verifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_verifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"event_count" integer NOT NULL,
	"seal_count" integer NOT NULL,
	"sealed_through" date,
	"is_whole" boolean NOT NULL,
	"finding_count" integer NOT NULL,
	"findings" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "origin" text;--> statement-breakpoint
CREATE UNIQUE INDEX "audit_links_once" ON "audit_links" USING btree ("day","position");--> statement-breakpoint
CREATE INDEX "audit_events_by_actor" ON "audit_events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_by_request" ON "audit_events" USING btree ("request_id");--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING brin ("occurred_at");--> statement-breakpoint

-- Events from before the chain were recorded when they occurred, as far as anyone knows; never in the future (a sandbox's time runs ahead).
alter table audit_events disable trigger append_only;--> statement-breakpoint
update audit_events set recorded_at = least(occurred_at, clock_timestamp());--> statement-breakpoint
alter table audit_events enable trigger append_only;--> statement-breakpoint

-- What is written once stays as it is.
create trigger append_only before update or delete or truncate on audit_links for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_seals for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_verifications for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_exports for each statement execute function refuse_change();
