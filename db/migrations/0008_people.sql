CREATE TABLE "api_clients" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"previous_secret_hash" text,
	"previous_secret_until" timestamp with time zone,
	"scopes" text[] NOT NULL,
	"brand_ids" uuid[],
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"grants" jsonb NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_email_is_lower_case" CHECK ("invitations"."email" = lower("invitations"."email"))
);
--> statement-breakpoint
CREATE TABLE "link_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "link_tokens_purpose_known" CHECK ("link_tokens"."purpose" in ('verify-email', 'reset-password', 'set-password', 'invitation', 'application', 'change-email'))
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"name" text NOT NULL,
	"is_backed_up" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "refresh_families" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"has_second_factor" boolean NOT NULL,
	"user_agent" text,
	"last_used_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"revoked_reason" text
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"replaced_by_id" uuid
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"private_sealed" "bytea" NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "totp_factors" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" bigint
);
--> statement-breakpoint
CREATE TABLE "webauthn_challenges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"purpose" text NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"asks" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"brand_id" uuid NOT NULL,
	"campaign_id" uuid,
	"profile_id" uuid NOT NULL,
	"status" text NOT NULL,
	"resume_token_hash" text,
	"display_name" text,
	"handle" text,
	"email" text NOT NULL,
	"email_confirmed_at" timestamp with time zone,
	"locale" text NOT NULL,
	"wanted_code" text,
	"message" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"decision_reason" text,
	"influencer_id" uuid,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_status_known" CHECK ("applications"."status" in ('draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"country" text NOT NULL,
	"currency" char(3) NOT NULL,
	"kind" text NOT NULL,
	"bank_code" text,
	"bank_name" text,
	"account_type" text,
	"holder_name" text NOT NULL,
	"number_sealed" "bytea" NOT NULL,
	"number_index" text NOT NULL,
	"number_last_four" text NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "bank_accounts_kind_known" CHECK ("bank_accounts"."kind" in ('account', 'clabe', 'cbu', 'pix', 'bre-b', 'wallet')),
	CONSTRAINT "bank_accounts_status_known" CHECK ("bank_accounts"."status" in ('unverified', 'verified', 'rejected', 'replaced'))
);
--> statement-breakpoint
CREATE TABLE "influencer_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "influencer_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"influencer_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kyc_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"storage_key" text NOT NULL,
	"content_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "kyc_files_kind_known" CHECK ("kyc_files"."kind" in ('id-front', 'id-back', 'tax-id', 'bank-certificate', 'company-register', 'other'))
);
--> statement-breakpoint
CREATE TABLE "kyc_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"influencer_id" uuid,
	"person_type" text,
	"legal_name" text,
	"born_on" date,
	"country" text,
	"subdivision" text,
	"city" text,
	"address" text,
	"document_type" text,
	"document_number_sealed" "bytea",
	"document_index" text,
	"document_last_four" text,
	"phone" text,
	"networks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"audience" jsonb,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kyc_profiles_person_type_known" CHECK ("kyc_profiles"."person_type" in ('person', 'company')),
	CONSTRAINT "kyc_profiles_document_type_known" CHECK ("kyc_profiles"."document_type" in ('co-cc', 'co-ce', 'co-nit', 'co-ppt', 'mx-rfc', 'mx-curp', 'br-cpf', 'br-cnpj', 'cl-rut', 'pe-dni', 'pe-ce', 'pe-ruc', 'ar-dni', 'ar-cuit', 'ec-ci', 'ec-ruc', 'uy-ci', 'uy-rut', 'passport'))
);
--> statement-breakpoint
CREATE TABLE "tax_profiles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"profile_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"country" text NOT NULL,
	"subdivision" text,
	"person_type" text NOT NULL,
	"regime" text NOT NULL,
	"is_declarant" boolean NOT NULL,
	"is_vat_responsible" boolean NOT NULL,
	"must_invoice" boolean NOT NULL,
	"activity_code" text,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consent_withdrawals" (
	"consent_id" uuid PRIMARY KEY NOT NULL,
	"withdrawn_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"request_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" text NOT NULL,
	"sha256" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL,
	"address" text,
	"user_agent" text,
	"request_id" text NOT NULL,
	CONSTRAINT "consents_subject_known" CHECK ("consents"."subject_kind" in ('user', 'application'))
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"brand_id" uuid,
	"campaign_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "policies_kind_known" CHECK ("policies"."kind" in ('terms', 'privacy', 'campaign-terms')),
	CONSTRAINT "policies_campaign_of_kind" CHECK ((kind = 'campaign-terms') = (campaign_id is not null))
);
--> statement-breakpoint
CREATE TABLE "policy_texts" (
	"version_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"markdown" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "policy_texts_version_id_language_pk" PRIMARY KEY("version_id","language"),
	CONSTRAINT "policy_texts_language_known" CHECK ("policy_texts"."language" in ('es', 'en'))
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"policy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"asks_again" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"published_at" timestamp with time zone,
	"effective_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "data_request_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "data_request_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"request_id" uuid NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "data_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"influencer_id" uuid,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"country" text NOT NULL,
	"detail" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" uuid,
	"answer" text,
	"outcome" jsonb,
	"export_key" text,
	CONSTRAINT "data_requests_kind_known" CHECK ("data_requests"."kind" in ('export', 'correct', 'delete', 'withdraw-consent')),
	CONSTRAINT "data_requests_status_known" CHECK ("data_requests"."status" in ('received', 'in-progress', 'answered', 'refused', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "password_changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_verified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_families" ADD CONSTRAINT "refresh_families_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_family_id_refresh_families_id_fk" FOREIGN KEY ("family_id") REFERENCES "public"."refresh_families"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webauthn_challenges" ADD CONSTRAINT "webauthn_challenges_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_events" ADD CONSTRAINT "application_events_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_profile_id_kyc_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."kyc_profiles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_profile_id_kyc_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."kyc_profiles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "influencer_events" ADD CONSTRAINT "influencer_events_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kyc_files" ADD CONSTRAINT "kyc_files_profile_id_kyc_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."kyc_profiles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kyc_profiles" ADD CONSTRAINT "kyc_profiles_influencer_id_influencers_id_fk" FOREIGN KEY ("influencer_id") REFERENCES "public"."influencers"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tax_profiles" ADD CONSTRAINT "tax_profiles_profile_id_kyc_profiles_id_fk" FOREIGN KEY ("profile_id") REFERENCES "public"."kyc_profiles"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_withdrawals" ADD CONSTRAINT "consent_withdrawals_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_brand_id_brands_id_fk" FOREIGN KEY ("brand_id") REFERENCES "public"."brands"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_texts" ADD CONSTRAINT "policy_texts_version_id_policy_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."policy_versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_request_events" ADD CONSTRAINT "data_request_events_request_id_data_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."data_requests"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_requests" ADD CONSTRAINT "data_requests_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_clients_by_owner" ON "api_clients" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" USING btree ("email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "link_tokens_by_subject" ON "link_tokens" USING btree ("subject_id","purpose");--> statement-breakpoint
CREATE INDEX "link_tokens_by_end" ON "link_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential_once" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_by_user" ON "passkeys" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_once" ON "recovery_codes" USING btree ("user_id","code_hash");--> statement-breakpoint
CREATE INDEX "refresh_families_by_user" ON "refresh_families" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "refresh_families_by_end" ON "refresh_families" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_once" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_by_family" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "webauthn_challenges_by_end" ON "webauthn_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "application_events_by_application" ON "application_events" USING btree ("application_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_resume_once" ON "applications" USING btree ("resume_token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_profile_once" ON "applications" USING btree ("profile_id");--> statement-breakpoint
CREATE INDEX "applications_by_brand" ON "applications" USING btree ("brand_id","status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "applications_by_email" ON "applications" USING btree ("email");--> statement-breakpoint
CREATE INDEX "applications_by_created" ON "applications" USING btree ("status","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_one_current" ON "bank_accounts" USING btree ("profile_id","currency") WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "bank_accounts_by_number" ON "bank_accounts" USING btree ("number_index");--> statement-breakpoint
CREATE INDEX "bank_accounts_by_profile" ON "bank_accounts" USING btree ("profile_id","created_at");--> statement-breakpoint
CREATE INDEX "influencer_events_by_influencer" ON "influencer_events" USING btree ("influencer_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "kyc_files_storage_once" ON "kyc_files" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "kyc_files_by_profile" ON "kyc_files" USING btree ("profile_id","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "kyc_profiles_influencer_once" ON "kyc_profiles" USING btree ("influencer_id");--> statement-breakpoint
CREATE INDEX "kyc_profiles_by_document" ON "kyc_profiles" USING btree ("document_index");--> statement-breakpoint
CREATE INDEX "tax_profiles_by_profile" ON "tax_profiles" USING btree ("profile_id","valid_from","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_once" ON "consents" USING btree ("version_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "consents_by_subject" ON "consents" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "policies_once" ON "policies" USING btree ("kind",coalesce("brand_id", '00000000-0000-0000-0000-000000000000'::uuid),coalesce("campaign_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE UNIQUE INDEX "policy_versions_once" ON "policy_versions" USING btree ("policy_id","version");--> statement-breakpoint
CREATE INDEX "data_request_events_by_request" ON "data_request_events" USING btree ("request_id","id");--> statement-breakpoint
CREATE INDEX "data_requests_by_status" ON "data_requests" USING btree ("status","due_on","id");--> statement-breakpoint
CREATE INDEX "data_requests_by_user" ON "data_requests" USING btree ("user_id","received_at");--> statement-breakpoint

-- References against the order of the rooms.
alter table policies add constraint policies_campaign_fk foreign key (campaign_id) references campaigns (id) on delete restrict;--> statement-breakpoint
create index policies_by_campaign on policies (campaign_id) where campaign_id is not null;--> statement-breakpoint
alter table applications add constraint applications_campaign_fk foreign key (campaign_id) references campaigns (id) on delete restrict;--> statement-breakpoint
create index applications_by_campaign on applications (campaign_id) where campaign_id is not null;--> statement-breakpoint
alter table data_requests add constraint data_requests_influencer_fk foreign key (influencer_id) references influencers (id) on delete restrict;--> statement-breakpoint
create index data_requests_by_influencer on data_requests (influencer_id) where influencer_id is not null;--> statement-breakpoint

-- What is written once stays as it is.
create trigger append_only before update or delete or truncate on consents for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on consent_withdrawals for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on application_events for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on influencer_events for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on data_request_events for each statement execute function refuse_change();--> statement-breakpoint
create trigger append_only before update or delete or truncate on tax_profiles for each statement execute function refuse_change();--> statement-breakpoint

-- A published version and its words stay as people accepted them.
create function refuse_published_version_change() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'policy version % is published: % refused', old.id, lower(tg_op) using errcode = 'restrict_violation', constraint = 'policy_versions_published';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create trigger published_stays before update or delete on policy_versions for each row execute function refuse_published_version_change();--> statement-breakpoint
create function refuse_published_text_change() returns trigger language plpgsql as $$
begin
  if exists (select 1 from policy_versions v where v.published_at is not null
    and v.id in (case when tg_op = 'INSERT' then new.version_id else old.version_id end, case when tg_op = 'DELETE' then old.version_id else new.version_id end)) then
    raise exception 'the words of a published policy version stay: % refused', lower(tg_op) using errcode = 'restrict_violation', constraint = 'policy_texts_published';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;--> statement-breakpoint
create trigger published_stays before insert or update or delete on policy_texts for each row execute function refuse_published_text_change();
