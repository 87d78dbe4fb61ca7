CREATE TABLE "stored_objects" (
	"key" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" bigint,
	"sha256" text,
	"created_at" timestamp with time zone NOT NULL,
	"attached_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	CONSTRAINT "stored_objects_attached_is_whole" CHECK ("stored_objects"."attached_at" is null or ("stored_objects"."size_bytes" is not null and "stored_objects"."sha256" is not null)),
	CONSTRAINT "stored_objects_removed_was_deleted" CHECK ("stored_objects"."removed_at" is null or "stored_objects"."deleted_at" is not null)
);
--> statement-breakpoint
CREATE INDEX "stored_objects_unattached" ON "stored_objects" USING btree ("created_at") WHERE attached_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX "stored_objects_to_remove" ON "stored_objects" USING btree ("deleted_at") WHERE deleted_at is not null and removed_at is null;