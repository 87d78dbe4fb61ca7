DELETE FROM "vtex_budgets";--> statement-breakpoint
ALTER TABLE "vtex_budgets" ADD COLUMN "blocked_reason" text;--> statement-breakpoint
ALTER TABLE "vtex_budgets" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "vtex_budgets" ADD CONSTRAINT "vtex_budgets_reason_known" CHECK ("vtex_budgets"."blocked_reason" in ('rate-limited', 'circuit-open'));--> statement-breakpoint
ALTER TABLE "vtex_budgets" ADD CONSTRAINT "vtex_budgets_block_whole" CHECK ((blocked_until is null) = (blocked_reason is null));