CREATE TABLE "vtex_lanes" (
	"account" text NOT NULL,
	"lane" text NOT NULL,
	"next_turn_at" timestamp with time zone NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"taken" integer NOT NULL,
	"blocked_until" timestamp with time zone,
	"blocked_reason" text,
	"last_limited_at" timestamp with time zone,
	"last_retry_after_ms" integer,
	CONSTRAINT "vtex_lanes_pk" PRIMARY KEY("account","lane"),
	CONSTRAINT "vtex_lanes_lane_known" CHECK ("vtex_lanes"."lane" in ('coupon-batches')),
	CONSTRAINT "vtex_lanes_reason_known" CHECK ("vtex_lanes"."blocked_reason" in ('rate-limited', 'circuit-open')),
	CONSTRAINT "vtex_lanes_block_whole" CHECK ((blocked_until is null) = (blocked_reason is null))
);
--> statement-breakpoint
ALTER TABLE "vtex_budgets" ADD COLUMN "last_limited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "vtex_budgets" ADD COLUMN "last_retry_after_ms" integer;