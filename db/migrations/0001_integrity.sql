-- References against the order of the rooms: the tables' TypeScript may not import upwards, the database may.
alter table users add constraint users_influencer_fk foreign key (influencer_id) references influencers (id) on delete restrict;--> statement-breakpoint
create index users_by_influencer on users (influencer_id) where influencer_id is not null;--> statement-breakpoint
alter table role_grants add constraint role_grants_brand_fk foreign key (brand_id) references brands (id) on delete restrict;--> statement-breakpoint
alter table commission_revisions add constraint commission_revisions_transaction_fk foreign key (transaction_id) references ledger_transactions (id) on delete restrict;--> statement-breakpoint

-- What is written once stays as it is.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_events for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on ledger_transactions for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on ledger_postings for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on order_snapshots for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on commission_revisions for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on campaign_terms for each statement execute function refuse_change();--> statement-breakpoint
create trigger never_deleted before delete or truncate on commissions for each statement execute function refuse_change();--> statement-breakpoint
create trigger never_deleted before delete or truncate on ledger_accounts for each statement execute function refuse_change();--> statement-breakpoint

-- Postings: each transaction's rows come in one statement and sum to zero per currency; balances follow in the same statement.
-- Accounts are locked in the order of their ids, so that two postings never wait for each other in a circle.
create function apply_postings() returns trigger language plpgsql as $$
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
  return null;
end $$;--> statement-breakpoint
create trigger apply_postings after insert on ledger_postings referencing new table as posted for each statement execute function apply_postings();--> statement-breakpoint

-- Daily totals follow every change of a commission, in the order of their keys.
create function add_commissions_to_daily_sales() returns trigger language plpgsql as $$
begin
  insert into daily_sales as d
    (brand_id, day, campaign_id, influencer_id, code_id, currency, orders, reversed_orders, sales_amount, estimated_amount, confirmed_amount, held_amount)
  select brand_id, placed_on, campaign_id, influencer_id, code_id, currency,
    count(*), count(*) filter (where status = 'reversed'), sum(base_amount),
    coalesce(sum(amount) filter (where status = 'estimated'), 0),
    coalesce(sum(amount) filter (where status = 'confirmed'), 0),
    coalesce(sum(amount) filter (where status = 'held'), 0)
  from added
  group by 1, 2, 3, 4, 5, 6
  order by 1, 2, 3, 4, 5, 6
  on conflict (brand_id, day, campaign_id, influencer_id, code_id, currency) do update set
    orders = d.orders + excluded.orders,
    reversed_orders = d.reversed_orders + excluded.reversed_orders,
    sales_amount = d.sales_amount + excluded.sales_amount,
    estimated_amount = d.estimated_amount + excluded.estimated_amount,
    confirmed_amount = d.confirmed_amount + excluded.confirmed_amount,
    held_amount = d.held_amount + excluded.held_amount;
  return null;
end $$;--> statement-breakpoint
create function move_commissions_in_daily_sales() returns trigger language plpgsql as $$
begin
  insert into daily_sales as d
    (brand_id, day, campaign_id, influencer_id, code_id, currency, orders, reversed_orders, sales_amount, estimated_amount, confirmed_amount, held_amount)
  select * from (
    select brand_id, placed_on, campaign_id, influencer_id, code_id, currency,
      sum(sign) as orders, coalesce(sum(sign) filter (where status = 'reversed'), 0) as reversed_orders, sum(sign * base_amount) as sales_amount,
      coalesce(sum(sign * amount) filter (where status = 'estimated'), 0) as estimated_amount,
      coalesce(sum(sign * amount) filter (where status = 'confirmed'), 0) as confirmed_amount,
      coalesce(sum(sign * amount) filter (where status = 'held'), 0) as held_amount
    from (
      select 1 as sign, n.brand_id, n.placed_on, n.campaign_id, n.influencer_id, n.code_id, n.currency, n.status, n.base_amount, n.amount from after_change n
      union all
      select -1, o.brand_id, o.placed_on, o.campaign_id, o.influencer_id, o.code_id, o.currency, o.status, o.base_amount, o.amount from before_change o
    ) both_sides
    group by 1, 2, 3, 4, 5, 6
  ) difference
  where (orders, reversed_orders, sales_amount, estimated_amount, confirmed_amount, held_amount) is distinct from (0, 0, 0, 0, 0, 0)
  order by 1, 2, 3, 4, 5, 6
  on conflict (brand_id, day, campaign_id, influencer_id, code_id, currency) do update set
    orders = d.orders + excluded.orders,
    reversed_orders = d.reversed_orders + excluded.reversed_orders,
    sales_amount = d.sales_amount + excluded.sales_amount,
    estimated_amount = d.estimated_amount + excluded.estimated_amount,
    confirmed_amount = d.confirmed_amount + excluded.confirmed_amount,
    held_amount = d.held_amount + excluded.held_amount;
  return null;
end $$;--> statement-breakpoint
create trigger daily_sales_added after insert on commissions referencing new table as added for each statement execute function add_commissions_to_daily_sales();--> statement-breakpoint
create trigger daily_sales_moved after update on commissions referencing old table as before_change new table as after_change for each statement execute function move_commissions_in_daily_sales();--> statement-breakpoint

-- Rows that are updated in place all day keep room on their page.
alter table ledger_accounts set (fillfactor = 50);--> statement-breakpoint
alter table daily_sales set (fillfactor = 70);--> statement-breakpoint
alter table inbox_notifications set (fillfactor = 80);--> statement-breakpoint
alter table commissions set (fillfactor = 85);--> statement-breakpoint
alter table orders set (fillfactor = 85);--> statement-breakpoint

-- Documents are large and read seldom: the cheaper compression, where the server was built with it.
do $$
begin
  alter table order_snapshots alter column document set compression lz4;
  alter table commission_revisions alter column trace set compression lz4;
exception when feature_not_supported then
  raise notice 'lz4 is not available: pglz stays';
end $$;
