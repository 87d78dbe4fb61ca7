ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_window_forward";--> statement-breakpoint
ALTER TABLE "codes" ADD COLUMN "paused_by_campaign" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_window_forward" CHECK (ends_at is null or ends_at >= starts_at);--> statement-breakpoint

-- Rules that need a later room's rows: a brand's and a campaign's tables may not import orders, the database may look.
create function refuse_currency_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from orders where brand_id = new.id) then
    raise exception 'the currency of brand % is fixed by its orders', new.id using errcode = 'check_violation', constraint = 'brands_currency_fixed';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger currency_fixed before update of currency on brands for each row when (old.currency is distinct from new.currency)
  execute function refuse_currency_change();--> statement-breakpoint

-- Terms go forward: none starts before the one before it, and none reaches back over orders that exist.
create function refuse_backdated_terms() returns trigger language plpgsql as $$
begin
  if new.version = 1 then
    return new;
  end if;
  if exists (select 1 from campaign_terms where campaign_id = new.campaign_id and version < new.version and valid_from > new.valid_from) then
    raise exception 'terms of campaign % start before their predecessor', new.campaign_id
      using errcode = 'check_violation', constraint = 'campaign_terms_forward';
  end if;
  if new.valid_from < new.created_at and exists (select 1 from orders where campaign_id = new.campaign_id and placed_at >= new.valid_from) then
    raise exception 'terms of campaign % reach back over its orders', new.campaign_id
      using errcode = 'check_violation', constraint = 'campaign_terms_not_backdated';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger terms_forward before insert on campaign_terms for each row execute function refuse_backdated_terms();--> statement-breakpoint

-- Periods of one code never overlap. The command locks the code, so two changes of one code wait for each other.
create function refuse_overlapping_assignment() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from code_assignments a
    where a.code_id = new.code_id and a.id <> new.id
      and tstzrange(a.assigned_from, a.assigned_until) && tstzrange(new.assigned_from, new.assigned_until)
  ) then
    raise exception 'code % is assigned twice at one time', new.code_id using errcode = 'check_violation', constraint = 'code_assignments_no_overlap';
  end if;
  return null;
end $$;--> statement-breakpoint
create constraint trigger no_overlap after insert or update on code_assignments deferrable initially immediate
  for each row execute function refuse_overlapping_assignment();
