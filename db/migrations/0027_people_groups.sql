CREATE TABLE "influencer_group_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"recipients" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "influencer_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"status" text NOT NULL,
	"total" integer NOT NULL,
	"invited" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"rows" jsonb NOT NULL,
	"failures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "influencer_imports_status_known" CHECK ("influencer_imports"."status" in ('running', 'done'))
);
--> statement-breakpoint
CREATE TABLE "influencer_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"group_id" uuid,
	"campaign_id" uuid,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"wanted_code" text,
	"status" text NOT NULL,
	"influencer_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "influencer_invitations_status_known" CHECK ("influencer_invitations"."status" in ('open', 'accepted', 'declined', 'replaced'))
);
--> statement-breakpoint
ALTER TABLE "influencer_group_members" RENAME COLUMN "added_at" TO "joined_at";--> statement-breakpoint
ALTER TABLE "campaign_groups" DROP CONSTRAINT "campaign_groups_group_id_influencer_groups_id_fk";
--> statement-breakpoint
ALTER TABLE "influencer_group_members" DROP CONSTRAINT "influencer_group_members_group_id_influencer_groups_id_fk";
--> statement-breakpoint
DROP INDEX "influencer_group_members_by_influencer";--> statement-breakpoint
DROP INDEX "influencer_groups_name_once";--> statement-breakpoint
ALTER TABLE "influencer_group_members" DROP CONSTRAINT "influencer_group_members_group_id_influencer_id_pk";--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD COLUMN "id" uuid PRIMARY KEY NOT NULL DEFAULT gen_random_uuid();--> statement-breakpoint
ALTER TABLE "influencer_group_members" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD COLUMN "added_by" text NOT NULL DEFAULT 'migration';--> statement-breakpoint
ALTER TABLE "influencer_group_members" ALTER COLUMN "added_by" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD COLUMN "removed_by" text;--> statement-breakpoint
ALTER TABLE "influencer_groups" ADD COLUMN "archived_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "influencer_group_messages" ADD CONSTRAINT "influencer_group_messages_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_group_messages" ADD CONSTRAINT "influencer_group_messages_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_imports" ADD CONSTRAINT "influencer_imports_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_invitations" ADD CONSTRAINT "influencer_invitations_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_invitations" ADD CONSTRAINT "influencer_invitations_import_id_influencer_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."influencer_imports"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_invitations" ADD CONSTRAINT "influencer_invitations_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_invitations" ADD CONSTRAINT "influencer_invitations_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "influencer_group_messages_by_group" ON "influencer_group_messages" USING btree ("group_id","created_at");--> statement-breakpoint
CREATE INDEX "influencer_group_messages_by_brand" ON "influencer_group_messages" USING btree ("brand_id","created_at");--> statement-breakpoint
CREATE INDEX "influencer_imports_by_brand" ON "influencer_imports" USING btree ("brand_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "influencer_invitations_one_open" ON "influencer_invitations" USING btree ("brand_id","email") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "influencer_invitations_by_email" ON "influencer_invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "influencer_invitations_by_import" ON "influencer_invitations" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "influencer_invitations_by_group" ON "influencer_invitations" USING btree ("group_id") WHERE group_id is not null;--> statement-breakpoint
CREATE INDEX "influencer_invitations_by_influencer" ON "influencer_invitations" USING btree ("influencer_id","campaign_id") WHERE influencer_id is not null;--> statement-breakpoint
CREATE INDEX "influencer_invitations_by_campaign" ON "influencer_invitations" USING btree ("campaign_id") WHERE campaign_id is not null;--> statement-breakpoint
ALTER TABLE "campaign_groups" ADD CONSTRAINT "campaign_groups_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD CONSTRAINT "influencer_group_members_group_id_influencer_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."influencer_groups"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "influencer_group_members_one_open" ON "influencer_group_members" USING btree ("group_id","influencer_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "influencer_group_members_by_group" ON "influencer_group_members" USING btree ("group_id","joined_at");--> statement-breakpoint
CREATE INDEX "influencer_groups_by_brand" ON "influencer_groups" USING btree ("brand_id");--> statement-breakpoint
CREATE INDEX "influencer_group_members_by_influencer" ON "influencer_group_members" USING btree ("influencer_id","group_id");--> statement-breakpoint
CREATE UNIQUE INDEX "influencer_groups_name_once" ON "influencer_groups" USING btree ("brand_id",lower(name)) WHERE archived_at is null;--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD CONSTRAINT "influencer_group_members_forward" CHECK (left_at is null or left_at >= joined_at);--> statement-breakpoint
ALTER TABLE "influencer_group_members" ADD CONSTRAINT "influencer_group_members_left_by" CHECK ((left_at is null) = (removed_by is null));--> statement-breakpoint
alter table influencer_invitations add constraint influencer_invitations_campaign_fk foreign key (campaign_id) references campaigns (id) on delete restrict;--> statement-breakpoint

-- Who was in a group then decides what orders of then are owed: a membership ends, and is never taken back.
create function refuse_group_member_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.left_at is null and new.left_at is not null
    and (to_jsonb(new) - 'left_at' - 'removed_by') = (to_jsonb(old) - 'left_at' - 'removed_by') then
    return new;
  end if;
  raise exception 'being in a group is never changed, only ended' using errcode = 'restrict_violation', constraint = 'influencer_group_members_fixed';
end $$;--> statement-breakpoint
create trigger fixed before update or delete on influencer_group_members for each row execute function refuse_group_member_change();--> statement-breakpoint
create trigger never_deleted before delete or truncate on influencer_group_members for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on influencer_group_messages for each statement execute function refuse_change();--> statement-breakpoint

-- A note stays as it was written; erasing the person it is about empties it.
drop trigger append_only on influencer_notes;--> statement-breakpoint
create function refuse_note_change() returns trigger language plpgsql as $$
begin
  if new.body = '' and (to_jsonb(new) - 'body') = (to_jsonb(old) - 'body') then
    return new;
  end if;
  raise exception 'a note is never changed' using errcode = 'restrict_violation', constraint = 'influencer_notes_fixed';
end $$;--> statement-breakpoint
create trigger fixed before update on influencer_notes for each row execute function refuse_note_change();--> statement-breakpoint
create trigger never_deleted before delete or truncate on influencer_notes for each statement execute function refuse_change();
