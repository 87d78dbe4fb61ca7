CREATE TABLE "key_rotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_key_ids" jsonb NOT NULL,
	"to_key_id" text NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"failures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"cursor" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"moved_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "key_rotations_outcome_known" CHECK ("key_rotations"."outcome" in ('complete', 'with-failures', 'superseded')),
	CONSTRAINT "key_rotations_end_whole" CHECK ((finished_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "key_rotations_one_under_way" ON "key_rotations" USING btree ((finished_at is null)) WHERE finished_at is null;