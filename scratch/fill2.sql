\timing on
create temp table s as select n, gen_random_uuid() oid, gen_random_uuid() cid, (random()^2*399)::int+1 as code, date_trunc('milliseconds', now() - (300000-n) * interval '105 seconds') at from generate_series(1,300000) n;
insert into orders (id,brand_id,vtex_order_id,order_group,sequence,vtex_status,state,currency,total_amount,net_amount,placed_at,changed_at,coupon_codes,flags,code_id,influencer_id,campaign_id,attribution_reason,document_hash,revision,first_seen_at,updated_at)
 select s.oid,c.brand_id,(1181200000000+n*7)||'-01','g'||n,(500000+n)::text,'invoiced',case when n%50=0 then 'canceled' else 'invoiced' end,'COP',12345678+n,10000000+n,at,at,array[c.code],'{}',c.id,a.influencer_id,c.campaign_id,'{"code":"known-code","params":{}}','h'||n,1,at,at
 from s join codes c on c.id=('30000000-0000-4000-8000-'||lpad(s.code::text,12,'0'))::uuid join code_assignments a on a.code_id=c.id;
insert into commissions (id,brand_id,order_id,campaign_id,influencer_id,code_id,terms_id,currency,status,held_reason,is_frozen,base_amount,amount,posted_estimated,posted_confirmed,posted_available,placed_at,placed_on,confirmed_at,available_at,released_at,revision,updated_at)
 select s.cid,o.brand_id,o.id,o.campaign_id,o.influencer_id,o.code_id,t.id,'COP',case when n%50=0 then 'reversed' when n%997=0 then 'held' when n%10=0 then 'estimated' else 'confirmed' end, case when n%50<>0 and n%997=0 then 'self-purchase' end,false,case when n%50=0 then 0 else net_amount end,case when n%50=0 then 0 else net_amount/10 end,0,net_amount/10,0,at,at::date,at,at+interval '15 days',case when at < now()-interval '15 days' then at + interval '15 days' end,1,at
 from s join orders o on o.id=s.oid join campaign_terms t on t.campaign_id=o.campaign_id;
insert into inbox_notifications (brand_id,source,vtex_order_id,state,dedupe_key,payload,status,received_at,next_try_at)
 select o.brand_id,'hook',o.vtex_order_id,'invoiced',o.vtex_order_id||k,'{}',case when random()<0.0005 then 'parked' else 'done' end,o.placed_at,o.placed_at from orders o, generate_series(1,2) k order by o.placed_at;
insert into ledger_accounts (id,kind,influencer_id,currency,balance) select gen_random_uuid(),k,i.id,'COP',1000 from influencers i, unnest(array['estimated','confirmed','available']) k;
analyze;
select count(*) from daily_sales;
