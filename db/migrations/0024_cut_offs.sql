CREATE TABLE "cut_offs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"gates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"gates_checked_at" timestamp with time zone,
	"override_reason" text,
	"overridden_by" text,
	"overridden_at" timestamp with time zone,
	"sealed_at" timestamp with time zone,
	"sealed_by" text,
	"statement_count" integer,
	"hash" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cut_offs_status_known" CHECK ("cut_offs"."status" in ('open', 'waiting', 'sealed')),
	CONSTRAINT "cut_offs_sealed_whole" CHECK ((status = 'sealed') = (sealed_at is not null and hash is not null and statement_count is not null)),
	CONSTRAINT "cut_offs_override_whole" CHECK ((override_reason is null) = (overridden_at is null))
);
--> statement-breakpoint
CREATE TABLE "statement_entries" (
	"transaction_id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_lines" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "statement_lines_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"statement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"campaign_id" uuid,
	"count" integer NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "statement_lines_kind_known" CHECK ("statement_lines"."kind" in ('commissions', 'reversals', 'adjustments', 'payments', 'withholdings', 'released', 'withdrawn', 'debt-recorded', 'debt-recovered'))
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cut_off_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"currency" char(3) NOT NULL,
	"first_day" date NOT NULL,
	"number" text NOT NULL,
	"previous_id" uuid,
	"opening_confirmed" bigint NOT NULL,
	"opening_available" bigint NOT NULL,
	"opening_in_withdrawal" bigint NOT NULL,
	"opening_debt" bigint NOT NULL,
	"closing_confirmed" bigint NOT NULL,
	"closing_available" bigint NOT NULL,
	"closing_in_withdrawal" bigint NOT NULL,
	"closing_debt" bigint NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wallet_parts" (
	"account_id" uuid NOT NULL,
	"brand_id" uuid NOT NULL,
	"influencer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"currency" char(3) NOT NULL,
	"balance" bigint NOT NULL,
	CONSTRAINT "wallet_parts_account_id_brand_id_pk" PRIMARY KEY("account_id","brand_id"),
	CONSTRAINT "wallet_parts_kind_known" CHECK ("wallet_parts"."kind" in ('estimated', 'confirmed', 'available', 'in-withdrawal', 'debt'))
);
--> statement-breakpoint
ALTER TABLE "ledger_accounts" DROP CONSTRAINT "ledger_accounts_kind_known";--> statement-breakpoint
ALTER TABLE "ledger_transactions" DROP CONSTRAINT "ledger_transactions_cause_known";--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD COLUMN "value_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cut_offs" ADD CONSTRAINT "cut_offs_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entries" ADD CONSTRAINT "statement_entries_transaction_id_ledger_transactions_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."ledger_transactions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_entries" ADD CONSTRAINT "statement_entries_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_cut_off_id_cut_offs_id_fk" FOREIGN KEY ("cut_off_id") REFERENCES "public"."cut_offs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_previous_id_statements_id_fk" FOREIGN KEY ("previous_id") REFERENCES "public"."statements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallet_parts" ADD CONSTRAINT "wallet_parts_account_id_ledger_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."ledger_accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallet_parts" ADD CONSTRAINT "wallet_parts_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallet_parts" ADD CONSTRAINT "wallet_parts_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cut_offs_once" ON "cut_offs" USING btree ("brand_id","first_day");--> statement-breakpoint
CREATE INDEX "statement_entries_of_statement" ON "statement_entries" USING btree ("statement_id","transaction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_lines_once" ON "statement_lines" USING btree ("statement_id","kind",coalesce(campaign_id, '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE INDEX "statement_lines_by_campaign" ON "statement_lines" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_once" ON "statements" USING btree ("cut_off_id","influencer_id","currency");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number_once" ON "statements" USING btree ("brand_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_one_after_another" ON "statements" USING btree ("previous_id");--> statement-breakpoint
CREATE INDEX "statements_of_influencer" ON "statements" USING btree ("influencer_id","first_day","id");--> statement-breakpoint
CREATE INDEX "statements_latest" ON "statements" USING btree ("brand_id","influencer_id","currency","first_day");--> statement-breakpoint
CREATE INDEX "wallet_parts_by_influencer" ON "wallet_parts" USING btree ("influencer_id","brand_id","currency");--> statement-breakpoint
CREATE INDEX "wallet_parts_by_brand" ON "wallet_parts" USING btree ("brand_id","kind","currency");--> statement-breakpoint
CREATE INDEX "ledger_transactions_of_brand" ON "ledger_transactions" USING btree ("brand_id","posted_at");--> statement-breakpoint
ALTER TABLE "ledger_accounts" ADD CONSTRAINT "ledger_accounts_kind_known" CHECK ("ledger_accounts"."kind" in ('estimated', 'confirmed', 'available', 'in-withdrawal', 'debt', 'commission-expense-estimated', 'commission-expense', 'adjustments', 'bank-clearing', 'withholding-payable'));--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_value_not_later" CHECK (value_at <= posted_at);--> statement-breakpoint
ALTER TABLE "ledger_transactions" ADD CONSTRAINT "ledger_transactions_cause_known" CHECK ("ledger_transactions"."cause_kind" in ('order', 'hold-release', 'withdrawal', 'payment', 'adjustment', 'cut-off', 'debt'));--> statement-breakpoint
-- What was posted before counts from when it was posted.
alter table ledger_transactions disable trigger append_only;--> statement-breakpoint
update ledger_transactions set value_at = posted_at where value_at is null;--> statement-breakpoint
alter table ledger_transactions enable trigger append_only;--> statement-breakpoint
alter table ledger_transactions alter column value_at set not null;--> statement-breakpoint

insert into wallet_parts (account_id, brand_id, influencer_id, kind, currency, balance)
select a.id, t.brand_id, a.influencer_id, a.kind, a.currency, sum(p.amount)
from ledger_postings p join ledger_accounts a on a.id = p.account_id join ledger_transactions t on t.id = p.transaction_id
where a.influencer_id is not null
group by a.id, t.brand_id;--> statement-breakpoint

-- Balances, and each brand's part of a wallet's, follow in the same statement as the postings. Accounts are locked in the order of their ids, so that
-- two postings never wait for each other in a circle; a part is written under its account's lock.
create or replace function apply_postings() returns trigger language plpgsql as $$
declare
  wrong uuid;
begin
  select transaction_id into wrong from posted group by transaction_id, currency having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'ledger transaction % does not sum to zero', wrong using errcode = 'check_violation', constraint = 'ledger_postings_balanced';
  end if;
  select p.transaction_id into wrong from posted p join ledger_accounts a on a.id = p.account_id where a.currency <> p.currency limit 1;
  if found then
    raise exception 'ledger transaction % posts a foreign currency', wrong using errcode = 'check_violation', constraint = 'ledger_postings_currency';
  end if;
  perform 1 from ledger_accounts where id in (select account_id from posted) order by id for no key update;
  update ledger_accounts a
    set balance = a.balance + d.amount
    from (select account_id, sum(amount) as amount from posted group by account_id) d
    where a.id = d.account_id;
  insert into wallet_parts as w (account_id, brand_id, influencer_id, kind, currency, balance)
    select a.id, t.brand_id, a.influencer_id, a.kind, a.currency, sum(p.amount)
    from posted p join ledger_accounts a on a.id = p.account_id join ledger_transactions t on t.id = p.transaction_id
    where a.influencer_id is not null
    group by a.id, t.brand_id
    on conflict (account_id, brand_id) do update set balance = w.balance + excluded.balance;
  return null;
end $$;--> statement-breakpoint
alter table wallet_parts set (fillfactor = 50);--> statement-breakpoint

create trigger append_only before update or delete or truncate on statements for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on statement_lines for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on statement_entries for each statement execute function refuse_change();--> statement-breakpoint
create trigger never_deleted before delete or truncate on cut_offs for each statement execute function refuse_change();--> statement-breakpoint
create function refuse_unsealing() returns trigger language plpgsql as $$
begin
  raise exception 'cut-off % is sealed', old.id using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
create trigger sealed_stays before update on cut_offs for each row when (old.status = 'sealed') execute function refuse_unsealing();
