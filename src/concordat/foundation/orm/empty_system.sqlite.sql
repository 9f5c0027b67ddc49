-- Written by `make schema` from the migrations, whose order the rows of django_migrations keep.
CREATE TABLE "access_membership" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "role" varchar(40) NOT NULL, "everywhere" bool NOT NULL, "recorded_at" datetime NOT NULL, "ended_at" datetime NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "user_id" bigint NOT NULL REFERENCES "access_user" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "access_membership_once" UNIQUE ("user_id", "organisation_id", "role"));
CREATE TABLE "access_person" ("reference" varchar(64) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "erased_at" datetime NULL, "email" varchar(254) NOT NULL, "kept_by" varchar(80) NOT NULL, CONSTRAINT "access_nothing_is_kept_of_the_erased" CHECK (("erased_at" IS NULL OR ("email" = '' AND "name" = ''))));
CREATE TABLE "access_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "username" varchar(80) NOT NULL UNIQUE, "is_active" bool NOT NULL, "date_joined" datetime NULL, "person_id" varchar(64) NOT NULL UNIQUE REFERENCES "access_person" ("reference") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "account_emailaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "verified" bool NOT NULL, "primary" bool NOT NULL, "user_id" bigint NOT NULL REFERENCES "access_user" ("id") DEFERRABLE INITIALLY DEFERRED, "email" varchar(254) NOT NULL);
CREATE TABLE "account_emailconfirmation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "created" datetime NOT NULL, "sent" datetime NULL, "key" varchar(64) NOT NULL UNIQUE, "email_address_id" integer NOT NULL REFERENCES "account_emailaddress" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_agreement" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(300) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "entered" bool NOT NULL, CONSTRAINT "agreements_of_somebody" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL)));
CREATE TABLE "agreements_agreementchange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "by_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_change_by_another" CHECK (NOT ("agreement_id" = ("by_id"))));
CREATE TABLE "agreements_agreementclause" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "clause" varchar(24) NOT NULL, "presence" varchar(12) NOT NULL, "number" varchar(20) NOT NULL, "says" varchar(500) NOT NULL, "months" smallint unsigned NULL CHECK ("months" >= 0), "rule" varchar(20) NOT NULL, "words" varchar(300) NOT NULL, "weights" text NOT NULL CHECK ((JSON_VALID("weights") OR "weights" IS NULL)), "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "body_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_clause_says_only_when_present" CHECK (("presence" = 'present' OR ("body_id" IS NULL AND "months" IS NULL AND "number" = '' AND "rule" = '' AND "says" = '' AND "weights" = '{}' AND "words" = ''))));
CREATE TABLE "agreements_agreementdocument" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "title" varchar(200) NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer unsigned NOT NULL CHECK ("size" >= 0), "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_document_once" UNIQUE ("agreement_id", "sha256"));
CREATE TABLE "agreements_agreementdraft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "started_at" datetime NOT NULL, "changed_at" datetime NOT NULL, "agreement" varchar(120) NOT NULL, "dropped" bool NOT NULL);
CREATE TABLE "agreements_agreementmark" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "document_id" bigint NULL REFERENCES "agreements_agreementdocument" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_agreementnovation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "ground" varchar(12) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "party_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "successor_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_novation_to_another" CHECK (NOT ("party_id" = ("successor_id"))));
CREATE TABLE "agreements_agreementparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "alliance" varchar(200) NOT NULL, "signed_on" varchar(12) NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "role" varchar(12) NOT NULL, CONSTRAINT "agreements_party_is_one_body" CHECK ((("alliance" = '' AND "organisation_id" IS NOT NULL) OR ("alliance" > '' AND "organisation_id" IS NULL))));
CREATE TABLE "agreements_agreementprovision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(24) NOT NULL, "bodies" text NOT NULL CHECK ((JSON_VALID("bodies") OR "bodies" IS NULL)), "heads" text NOT NULL CHECK ((JSON_VALID("heads") OR "heads" IS NULL)), "functions" varchar(500) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_agreementpublication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(16) NOT NULL, "why" varchar(500) NOT NULL, "where" varchar(300) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "decided_by" varchar(200) NOT NULL, "decided_on" date NULL, "details" text NOT NULL CHECK ((JSON_VALID("details") OR "details" IS NULL)), "document_id" bigint NULL REFERENCES "agreements_agreementdocument" ("id") DEFERRABLE INITIALLY DEFERRED, "on_page" bool NOT NULL, "summary" text NOT NULL, "title" varchar(300) NOT NULL, CONSTRAINT "agreements_unpublished_with_a_reason" CHECK (("state" = 'full' OR "why" > '')), CONSTRAINT "agreements_on_a_page_by_decision" CHECK ((NOT "on_page" OR ((("document_id" IS NOT NULL AND "state" = 'full') OR "state" = 'fact_only') AND "decided_by" > '' AND "decided_on" IS NOT NULL AND "published_on" IS NOT NULL AND "title" > ''))), CONSTRAINT "agreements_public_only_on_a_page" CHECK (("on_page" OR "published_on" IS NULL)));
CREATE TABLE "agreements_agreementstatereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(20) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_agreementterms" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "legal_basis" varchar(200) NOT NULL, "kind" varchar(20) NOT NULL, "review_on" varchar(12) NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_dataparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "party" varchar(200) NOT NULL, "role" varchar(20) NOT NULL, "dropped" bool NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_datasetreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "description" text NOT NULL, "people" varchar(300) NOT NULL, "dropped" bool NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_datatermsreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "purpose" text NOT NULL, "basis" varchar(20) NOT NULL, "special" bool NULL, "condition" varchar(300) NOT NULL, "assessment" varchar(12) NOT NULL, "assessed_on" date NULL, "assessment_at" varchar(300) NOT NULL, "retention" varchar(300) NOT NULL, "review_on" date NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_assessed_when_done" CHECK (("assessed_on" IS NULL OR "assessment" = 'done')));
CREATE TABLE "agreements_exitasset" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "certainty" varchar(10) NOT NULL, "amount" bigint NULL, "dropped" bool NOT NULL, "holder" varchar(200) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_exitasset_amount_or_unknown" CHECK ((("amount" IS NULL AND "certainty" = 'unknown') OR (NOT ("certainty" = 'unknown') AND "amount" >= 0))));
CREATE TABLE "agreements_exitcost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "certainty" varchar(10) NOT NULL, "amount" bigint NULL, "dropped" bool NOT NULL, "kind" varchar(20) NOT NULL, "extent" varchar(20) NOT NULL, "cap" bigint NULL, "percent" smallint unsigned NULL CHECK ("percent" >= 0), "met_by" varchar(200) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_exitcost_amount_or_unknown" CHECK ((("amount" IS NULL AND "certainty" = 'unknown') OR (NOT ("certainty" = 'unknown') AND "amount" >= 0))));
CREATE TABLE "agreements_exitservice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "certainty" varchar(10) NOT NULL, "amount" bigint NULL, "dropped" bool NOT NULL, "provider" varchar(200) NOT NULL, "receiver" varchar(200) NOT NULL, "ends" date NULL, "months" smallint unsigned NULL CHECK ("months" >= 0), "basis" varchar(20) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_exitservice_amount_or_unknown" CHECK ((("amount" IS NULL AND "certainty" = 'unknown') OR (NOT ("certainty" = 'unknown') AND "amount" >= 0))));
CREATE TABLE "agreements_exitshare" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "party" varchar(200) NOT NULL, "weight" integer unsigned NOT NULL CHECK ("weight" >= 0), "dropped" bool NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_exittermsreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "notice_months" smallint unsigned NULL CHECK ("notice_months" >= 0), "notice_from" varchar(20) NOT NULL, "not_before" date NULL, "payer" varchar(20) NOT NULL, "words" varchar(200) NOT NULL, "capped" bool NOT NULL, "cap" bigint NULL, "floor" bigint NULL, "instalments" smallint unsigned NULL CHECK ("instalments" >= 0), "first_after" smallint unsigned NOT NULL CHECK ("first_after" >= 0), "every" smallint unsigned NOT NULL CHECK ("every" >= 0), "paid_on" text NOT NULL CHECK ((JSON_VALID("paid_on") OR "paid_on" IS NULL)), "no_services" bool NOT NULL, "asset_split" varchar(20) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_exit_cap_is_said" CHECK (("cap" IS NULL OR "capped")), CONSTRAINT "agreements_exit_limits_positive" CHECK ((("cap" IS NULL OR "cap" >= 0) AND ("floor" IS NULL OR "floor" >= 0))));
CREATE TABLE "agreements_exitwriteoff" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "certainty" varchar(10) NOT NULL, "amount" bigint NULL, "dropped" bool NOT NULL, "given_up_by" varchar(200) NOT NULL, "owed_by" varchar(200) NOT NULL, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_exitwriteoff_amount_or_unknown" CHECK ((("amount" IS NULL AND "certainty" = 'unknown') OR (NOT ("certainty" = 'unknown') AND "amount" >= 0))));
CREATE TABLE "agreements_frozenshare" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "slot" varchar(12) NOT NULL, "share" text NOT NULL, "fixed" bigint NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "frozen_id" bigint NOT NULL REFERENCES "agreements_frozenyear" ("id") DEFERRABLE INITIALLY DEFERRED, "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_share_frozen_once" UNIQUE ("frozen_id", "slot", "organisation_id"));
CREATE TABLE "agreements_frozenyear" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "agreements_schemeversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_year_frozen_once" UNIQUE ("scheme_id", "year"));
CREATE TABLE "agreements_rulepart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "percent" varchar(40) NOT NULL, "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, "rule_id" bigint NOT NULL REFERENCES "agreements_schemerule" ("id") DEFERRABLE INITIALLY DEFERRED, "weights_id" bigint NULL REFERENCES "agreements_weightversion" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_scheme" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "agreement_id" varchar(120) NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_schememember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "joined" date NULL, "left" date NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "agreements_schemeversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_scheme_member_once" UNIQUE ("version_id", "organisation_id"), CONSTRAINT "agreements_scheme_member_joins_first" CHECK (("joined" IS NULL OR "left" IS NULL OR "joined" <= ("left"))));
CREATE TABLE "agreements_schemerule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "slot" varchar(12) NOT NULL, "method" varchar(20) NOT NULL, "percentages" text NOT NULL CHECK ((JSON_VALID("percentages") OR "percentages" IS NULL)), "fixed" text NOT NULL CHECK ((JSON_VALID("fixed") OR "fixed" IS NULL)), "floors" text NOT NULL CHECK ((JSON_VALID("floors") OR "floors" IS NULL)), "caps" text NOT NULL CHECK ((JSON_VALID("caps") OR "caps" IS NULL)), "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "agreements_schemeversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_scheme_rule_once" UNIQUE ("version_id", "slot"));
CREATE TABLE "agreements_schemeversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "from_year" smallint unsigned NOT NULL CHECK ("from_year" >= 0), "damping" smallint unsigned NOT NULL CHECK ("damping" >= 0), "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_scheme_version_once" UNIQUE ("scheme_id", "number"));
CREATE TABLE "agreements_weight" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "value" varchar(40) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "weight_set_id" varchar(120) NOT NULL REFERENCES "agreements_weightset" ("key") DEFERRABLE INITIALLY DEFERRED, "version_id" bigint NOT NULL REFERENCES "agreements_weightversion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_weight_once" UNIQUE ("version_id", "organisation_id"), CONSTRAINT "agreements_weight_is_given" CHECK ("value" > ''));
CREATE TABLE "agreements_weightset" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "kind" varchar(16) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_weightversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "basis" varchar(12) NOT NULL, "unit" varchar(60) NOT NULL, "source" varchar(300) NOT NULL, "content" varchar(64) NOT NULL, "weight_set_id" varchar(120) NOT NULL REFERENCES "agreements_weightset" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "agreements_weight_version_once" UNIQUE ("weight_set_id", "number"));
CREATE TABLE "agreements_yearcost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "slot" varchar(12) NOT NULL, "amount" bigint NOT NULL, "paid_by_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "agreements_yearinvoice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "slot" varchar(12) NOT NULL, "amount" bigint NOT NULL, "reference" varchar(80) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "scheme_id" varchar(120) NOT NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "assurance_draftquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "meant_for" varchar(80) NOT NULL, "about" varchar(160) NOT NULL, "about_words" varchar(400) NOT NULL, "text" text NOT NULL, "state" varchar(12) NOT NULL, "drafted_by" varchar(64) NOT NULL, "drafted_at" datetime NOT NULL);
CREATE TABLE "assurance_findingstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "finding" varchar(80) NOT NULL, "fingerprint" varchar(64) NOT NULL, "sentence" text NOT NULL, "step" varchar(12) NOT NULL, "organisation" varchar(80) NOT NULL, "collaboration" varchar(120) NULL, "words" text NOT NULL, "assigned_to" varchar(64) NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, CONSTRAINT "assurance_assigned_to_somebody" CHECK ((NOT ("step" = 'assigned') OR NOT ("assigned_to" = ''))), CONSTRAINT "assurance_step_says_why" CHECK (("step" = 'assigned' OR NOT ("words" = ''))));
CREATE TABLE "assurance_historicaldraftquestion" ("id" bigint NOT NULL, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "meant_for" varchar(80) NOT NULL, "about" varchar(160) NOT NULL, "about_words" varchar(400) NOT NULL, "text" text NOT NULL, "state" varchar(12) NOT NULL, "drafted_by" varchar(64) NOT NULL, "drafted_at" datetime NOT NULL, "history_user_id" varchar(64) NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL);
CREATE TABLE "assurance_note" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "about" varchar(160) NOT NULL, "about_words" varchar(400) NOT NULL, "text" text NOT NULL, "written_by" varchar(64) NOT NULL, "written_at" datetime NOT NULL);
CREATE TABLE "assurance_reply" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "state" varchar(12) NOT NULL, "text" text NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, "question_id" bigint NOT NULL UNIQUE REFERENCES "assurance_sentquestion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "assurance_reply_says_something" CHECK (NOT ("text" = '')));
CREATE TABLE "assurance_sentquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "asker" varchar(80) NOT NULL, "asked" varchar(80) NOT NULL, "about" varchar(160) NOT NULL, "about_words" varchar(400) NOT NULL, "text" text NOT NULL, "answer_due" date NOT NULL, "sent_by" varchar(64) NOT NULL, "sent_at" datetime NOT NULL, "draft_id" bigint NOT NULL UNIQUE REFERENCES "assurance_draftquestion" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "assurance_not_asked_of_itself" CHECK (NOT ("asker" = ("asked"))));
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
CREATE TABLE "benefits_baselinesignature" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "signed_by" varchar(64) NOT NULL, "baseline_id" bigint NOT NULL UNIQUE REFERENCES "benefits_benefitbaseline" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_benefit" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(300) NOT NULL, "kind" varchar(16) NOT NULL, "recurrence" varchar(12) NOT NULL, "description" text NOT NULL, "measure" varchar(300) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_benefitbaseline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "amount" bigint NULL, "value" varchar(200) NOT NULL, "taken_on" date NOT NULL, "recorded_by" varchar(64) NOT NULL, "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_baseline_says_something" CHECK (("amount" IS NOT NULL OR NOT ("value" = ''))));
CREATE TABLE "benefits_benefitdependency" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "on_record" varchar(160) NOT NULL, "on_words" varchar(300) NOT NULL, "holds" bool NOT NULL, "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "on_benefit_id" varchar(120) NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_depends_on_one_thing" CHECK ((("on_benefit_id" IS NOT NULL AND "on_record" = '' AND "on_words" = '') OR ("on_benefit_id" IS NULL AND NOT ("on_record" = '') AND "on_words" = '') OR ("on_benefit_id" IS NULL AND "on_record" = '' AND NOT ("on_words" = '')))), CONSTRAINT "benefits_depends_on_another" CHECK (NOT ("on_benefit_id" = ("benefit_id") AND "on_benefit_id" IS NOT NULL)));
CREATE TABLE "benefits_benefitprofile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "description" text NOT NULL, "outcome" varchar(500) NOT NULL, "owner_role" varchar(200) NOT NULL, "kind" varchar(16) NOT NULL, "lasting" varchar(16) NOT NULL, "budget" varchar(8) NOT NULL, "reckoning" varchar(8) NOT NULL, "shape" varchar(8) NOT NULL, "amount" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "starts" date NOT NULL, "full_from" date NULL, "ends" date NULL, "status" varchar(16) NOT NULL, "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "measure_id" bigint NULL REFERENCES "measures_measure" ("id") DEFERRABLE INITIALLY DEFERRED, "owner_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "owner_post_id" bigint NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_profile_ends_after_start" CHECK (("ends" IS NULL OR "ends" >= ("starts"))), CONSTRAINT "benefits_profile_ramp_says_when" CHECK ((NOT ("shape" = 'ramp') OR "full_from" IS NOT NULL)), CONSTRAINT "benefits_profile_owned" CHECK (("owner_post_id" IS NOT NULL OR NOT ("owner_role" = ''))));
CREATE TABLE "benefits_benefitrange" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "basis" varchar(12) NOT NULL, "low" bigint NULL, "likely" bigint NULL, "high" bigint NULL, "low_share" smallint unsigned NULL CHECK ("low_share" >= 0), "likely_share" smallint unsigned NULL CHECK ("likely_share" >= 0), "high_share" smallint unsigned NULL CHECK ("high_share" >= 0), "delay_low" smallint unsigned NULL CHECK ("delay_low" >= 0), "delay_likely" smallint unsigned NULL CHECK ("delay_likely" >= 0), "delay_high" smallint unsigned NULL CHECK ("delay_high" >= 0), "theme" varchar(80) NOT NULL, "judged_by" varchar(200) NOT NULL, "judged_on" date NOT NULL, "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_range_of_one_unit" CHECK ((("basis" = 'judged' AND (("high" IS NOT NULL AND "likely" IS NOT NULL AND "low" IS NOT NULL AND "high" >= ("likely") AND "likely" >= ("low") AND "low" >= 0 AND "high_share" IS NULL AND "likely_share" IS NULL AND "low_share" IS NULL) OR ("high" IS NULL AND "likely" IS NULL AND "low" IS NULL AND "high_share" IS NOT NULL AND "likely_share" IS NOT NULL AND "low_share" IS NOT NULL AND "high_share" >= ("likely_share") AND "likely_share" >= ("low_share") AND "low_share" >= 0))) OR (NOT ("basis" = 'judged') AND "high" IS NULL AND "likely" IS NULL AND "low" IS NULL AND "high_share" IS NULL AND "likely_share" IS NULL AND "low_share" IS NULL))), CONSTRAINT "benefits_range_delay_in_order" CHECK ((("delay_high" IS NULL AND "delay_likely" IS NULL AND "delay_low" IS NULL) OR ("delay_high" IS NOT NULL AND "delay_likely" IS NOT NULL AND "delay_low" IS NOT NULL AND "delay_high" >= ("delay_likely") AND "delay_likely" >= ("delay_low") AND "delay_low" >= 0))), CONSTRAINT "benefits_range_says_who" CHECK (NOT ("judged_by" = '')));
CREATE TABLE "benefits_entryparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_party_once" UNIQUE ("entry_id", "organisation_id"));
CREATE TABLE "benefits_eventstrikes" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "lost" smallint unsigned NOT NULL CHECK ("lost" >= 0), "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "report_id" bigint NOT NULL REFERENCES "benefits_sharedeventreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_struck_once" UNIQUE ("report_id", "benefit_id"), CONSTRAINT "benefits_struck_in_part" CHECK (("lost" >= 1 AND "lost" <= 100)));
CREATE TABLE "benefits_joining" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "gives" varchar(8) NOT NULL, "reason" text NOT NULL, "posted_by" varchar(64) NOT NULL, "by_id" bigint NOT NULL REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, "ends_id" bigint NULL UNIQUE REFERENCES "benefits_joining" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_joined_to_another" CHECK (NOT ("entry_id" = ("by_id"))), CONSTRAINT "benefits_joining_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "benefits_ledgerentry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "what" varchar(300) NOT NULL, "standing" varchar(12) NOT NULL, "recurrence" varchar(12) NOT NULL, "assurance" varchar(12) NOT NULL, "basis" varchar(40) NOT NULL, "cashable" bool NULL, "amount" bigint NULL, "lower" bigint NULL, "upper" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "in_service" varchar(12) NULL, "posted_by" varchar(64) NOT NULL, "reversal" bool NOT NULL, "reason" text NOT NULL, "benefit_id" varchar(120) NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "price_year" smallint unsigned NULL CHECK ("price_year" >= 0), "prices" varchar(8) NOT NULL, "budget" varchar(8) NOT NULL, "reckoning" varchar(8) NOT NULL, "supersedes_id" bigint NULL UNIQUE REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_known_has_amount" CHECK ((NOT ("state" = 'known') OR "amount" IS NOT NULL OR "lower" IS NOT NULL OR "upper" IS NOT NULL)), CONSTRAINT "benefits_unstated_has_none" CHECK ((NOT ("state" IN ('not_stated', 'not_applicable')) OR ("amount" IS NULL AND "lower" IS NULL AND "upper" IS NULL))), CONSTRAINT "benefits_range_rises" CHECK (("lower" IS NULL OR "upper" IS NULL OR "lower" <= ("upper"))), CONSTRAINT "benefits_correction_says_why" CHECK (("supersedes_id" IS NULL OR NOT ("reason" = ''))), CONSTRAINT "benefits_reversal_supersedes" CHECK ((NOT "reversal" OR "supersedes_id" IS NOT NULL)), CONSTRAINT "benefits_posting_never_verifies" CHECK (NOT ("assurance" = 'verified')), CONSTRAINT "benefits_base_year_of_real_prices" CHECK (("price_year" IS NULL OR "prices" = 'real')), CONSTRAINT "benefits_time_limited_ends" CHECK ((NOT ("recurrence" = 'time_limited') OR "effective_to" IS NOT NULL)));
CREATE TABLE "benefits_lineamount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "amount" bigint NULL, "why" varchar(300) NOT NULL, "line_id" bigint NOT NULL REFERENCES "benefits_programmeline" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_line_amount_says_why" CHECK (NOT ("why" = '')));
CREATE TABLE "benefits_linetaken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "counts" bool NOT NULL, "line_id" bigint NOT NULL REFERENCES "benefits_programmeline" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_maplink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "holds" bool NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "source_benefit_id" varchar(120) NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "target_benefit_id" varchar(120) NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "source_node_id" bigint NULL REFERENCES "benefits_mapnode" ("id") DEFERRABLE INITIALLY DEFERRED, "target_node_id" bigint NULL REFERENCES "benefits_mapnode" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_link_from_one" CHECK ((("source_benefit_id" IS NULL AND "source_node_id" IS NOT NULL) OR ("source_benefit_id" IS NOT NULL AND "source_node_id" IS NULL))), CONSTRAINT "benefits_link_to_one" CHECK ((("target_benefit_id" IS NULL AND "target_node_id" IS NOT NULL) OR ("target_benefit_id" IS NOT NULL AND "target_node_id" IS NULL))), CONSTRAINT "benefits_link_not_to_itself" CHECK (NOT ("source_node_id" = ("target_node_id") AND "source_node_id" IS NOT NULL AND "target_node_id" IS NOT NULL)));
CREATE TABLE "benefits_mapnode" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "title" varchar(200) NOT NULL, "about" varchar(160) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_map_has_own_benefits" CHECK (NOT ("kind" = 'benefit')));
CREATE TABLE "benefits_mapnodetaken" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stands" bool NOT NULL, "node_id" bigint NOT NULL REFERENCES "benefits_mapnode" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_profilequarter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "quarter" smallint unsigned NOT NULL CHECK ("quarter" >= 0), "amount" bigint NOT NULL, "profile_id" bigint NOT NULL REFERENCES "benefits_benefitprofile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_quarter_once" UNIQUE ("profile_id", "year", "quarter"), CONSTRAINT "benefits_quarter_of_four" CHECK (("quarter" >= 1 AND "quarter" <= 4)));
CREATE TABLE "benefits_programmeline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "benefit_id" varchar(120) NOT NULL REFERENCES "benefits_benefit" ("key") DEFERRABLE INITIALLY DEFERRED, "programme_id" varchar(120) NOT NULL REFERENCES "benefits_savingsprogramme" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_line_once_in_programme" UNIQUE ("programme_id", "benefit_id"));
CREATE TABLE "benefits_programmetarget" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "amount" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "by" date NULL, "baseline" bigint NULL, "baseline_of" varchar(200) NOT NULL, "baseline_on" date NULL, "measured" varchar(300) NOT NULL, "programme_id" varchar(120) NOT NULL REFERENCES "benefits_savingsprogramme" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_requiredsaving" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "amount" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "programme_id" varchar(120) NOT NULL REFERENCES "benefits_savingsprogramme" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_required_not_below_nought" CHECK (("amount" IS NULL OR "amount" >= 0)));
CREATE TABLE "benefits_reviewpoint" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "due" date NOT NULL, "profile_id" bigint NOT NULL REFERENCES "benefits_benefitprofile" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_review_once" UNIQUE ("profile_id", "due"));
CREATE TABLE "benefits_savingsprogramme" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "benefits_setaside" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "why" varchar(12) NOT NULL, "by_id" bigint NOT NULL REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, "entry_id" bigint NOT NULL REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_set_aside_once" UNIQUE ("entry_id", "by_id"), CONSTRAINT "benefits_set_aside_by_another" CHECK (NOT ("entry_id" = ("by_id"))));
CREATE TABLE "benefits_sharedevent" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "about" varchar(160) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_event_of_one" CHECK ((("collaboration_id" IS NOT NULL AND "organisation_id" IS NULL) OR ("collaboration_id" IS NULL AND "organisation_id" IS NOT NULL))));
CREATE TABLE "benefits_sharedeventreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "chance" smallint unsigned NOT NULL CHECK ("chance" >= 0), "judged_by" varchar(200) NOT NULL, "judged_on" date NOT NULL, "event_id" varchar(120) NOT NULL REFERENCES "benefits_sharedevent" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_event_chance_of_hundred" CHECK (("chance" >= 0 AND "chance" <= 100)), CONSTRAINT "benefits_event_says_who" CHECK (NOT ("judged_by" = '')));
CREATE TABLE "benefits_verification" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "proof" varchar(20) NOT NULL, "cost_centre_from" varchar(80) NOT NULL, "cost_centre_to" varchar(80) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "verified_by" varchar(64) NOT NULL, "entry_id" bigint NOT NULL UNIQUE REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "benefits_cost_centre_named" CHECK (NOT ("cost_centre_from" = '')), CONSTRAINT "benefits_redeployed_elsewhere" CHECK ((NOT ("proof" = 'redeployment') OR (NOT ("cost_centre_to" = '') AND NOT ("cost_centre_to" = ("cost_centre_from"))))));
CREATE TABLE "business_cases_allianceconsultation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "since" date NOT NULL, "when" varchar(12) NOT NULL, "alliance_id" varchar(80) NOT NULL REFERENCES "organisations_alliance" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_alliance_when" CHECK ("when" IN ('before_fbc', 'after_fbc')));
CREATE TABLE "business_cases_appraisal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stage" varchar(16) NOT NULL, "version" smallint unsigned NOT NULL CHECK ("version" >= 0), "base" smallint unsigned NOT NULL CHECK ("base" >= 0), "file_name" varchar(255) NOT NULL, "sha256" varchar(64) NOT NULL, "source" varchar(120) NOT NULL, "content" varchar(64) NOT NULL, "why" varchar(1000) NOT NULL, "rates_name" varchar(200) NOT NULL, "rates_since" date NOT NULL, "rates_source" varchar(400) NOT NULL, "prices_source" varchar(400) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, "prices_released" date NULL, CONSTRAINT "business_cases_appraisal_version_once" UNIQUE ("case_id", "stage", "version"), CONSTRAINT "business_cases_appraisal_stage" CHECK ("stage" IN ('mandate', 'scoping', 'soc', 'obc', 'fbc', 'tender', 'design', 'build', 'implementation', 'live', 'pir', 'closed')), CONSTRAINT "business_cases_appraisal_has_a_file" CHECK ((NOT ("sha256" = '') AND NOT ("source" = ''))));
CREATE TABLE "business_cases_appraisalindex" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "index" varchar(40) NOT NULL, "appraisal_id" bigint NOT NULL REFERENCES "business_cases_appraisal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_index_once" UNIQUE ("appraisal_id", "year"));
CREATE TABLE "business_cases_appraisaloption" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "name" varchar(200) NOT NULL, "does_nothing" bool NOT NULL, "preferred" bool NOT NULL, "appraisal_id" bigint NOT NULL REFERENCES "business_cases_appraisal" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_option_once" UNIQUE ("appraisal_id", "name"));
CREATE TABLE "business_cases_appraisalrate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "last_year" integer unsigned NULL CHECK ("last_year" >= 0), "rate" varchar(40) NOT NULL, "appraisal_id" bigint NOT NULL REFERENCES "business_cases_appraisal" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "business_cases_businesscase" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_have_a_title" CHECK (NOT ("title" = '')));
CREATE TABLE "business_cases_caseconsultation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "when" varchar(12) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_when" CHECK ("when" IN ('before_fbc', 'after_fbc')));
CREATE TABLE "business_cases_caseplan" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(8) NOT NULL, "starts" varchar(12) NULL, "live" varchar(12) NULL, "cost_tolerance" smallint unsigned NULL CHECK ("cost_tolerance" >= 0), "benefit_tolerance" smallint unsigned NULL CHECK ("benefit_tolerance" >= 0), "reason" varchar(500) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_plan" CHECK ("kind" IN ('baseline', 'forecast')), CONSTRAINT "business_cases_tolerance_in_percent" CHECK ((("cost_tolerance" IS NULL OR "cost_tolerance" <= 100) AND ("benefit_tolerance" IS NULL OR "benefit_tolerance" <= 100))));
CREATE TABLE "business_cases_challenge" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "problem" varchar(1000) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_challenge_has_a_problem" CHECK (NOT ("problem" = '')));
CREATE TABLE "business_cases_challengereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(16) NOT NULL, "what" varchar(500) NOT NULL, "partners" varchar(300) NOT NULL, "challenge_id" varchar(120) NOT NULL REFERENCES "business_cases_challenge" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_challenge" CHECK ("state" IN ('problem_set', 'partners_found', 'pilot', 'evaluation', 'adopted', 'dropped', 'handed_on')));
CREATE TABLE "business_cases_condition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "due" varchar(12) NULL, "to_meet_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "answer_id" bigint NOT NULL REFERENCES "business_cases_partyanswer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_condition_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "business_cases_conditionreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "condition_id" bigint NOT NULL REFERENCES "business_cases_condition" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_condition" CHECK ("state" IN ('open', 'discharged', 'waived')), CONSTRAINT "business_cases_discharge_has_evidence" CHECK (NOT ("note" = '')));
CREATE TABLE "business_cases_consideration" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "matter" varchar(12) NOT NULL, "words" varchar(1000) NOT NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_matter" CHECK ("matter" IN ('existing', 'consistency', 'available', 'other')), CONSTRAINT "business_cases_matter_has_words" CHECK (NOT ("words" = '')));
CREATE TABLE "business_cases_consideredagreement" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "agreement_id" varchar(120) NOT NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, "consideration_id" bigint NOT NULL REFERENCES "business_cases_consideration" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_considered_once" UNIQUE ("consideration_id", "agreement_id"));
CREATE TABLE "business_cases_headingreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stage" varchar(16) NOT NULL, "heading" varchar(12) NOT NULL, "made" varchar(10) NOT NULL, "where" varchar(300) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_made_says_where" CHECK (("made" IN ('absent', 'not_known') OR NOT ("where" = ''))), CONSTRAINT "business_cases_known_heading" CHECK ("heading" IN ('strategic', 'economic', 'commercial', 'financial', 'management')));
CREATE TABLE "business_cases_historicallesson" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL, "kind" varchar(12) NOT NULL, "what" varchar(1000) NOT NULL, "why" varchar(1000) NOT NULL, "recommendation" varchar(1000) NOT NULL, "function" varchar(60) NOT NULL, "stage" varchar(16) NOT NULL, "history_user_id" varchar(64) NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL, "collaboration_id" varchar(120) NULL, "shared_with_id" varchar(120) NULL);
CREATE TABLE "business_cases_lesson" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "kind" varchar(12) NOT NULL, "what" varchar(1000) NOT NULL, "why" varchar(1000) NOT NULL, "recommendation" varchar(1000) NOT NULL, "function" varchar(60) NOT NULL, "stage" varchar(16) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "shared_with_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_lesson_says_all" CHECK ((NOT ("what" = '') AND NOT ("why" = '') AND NOT ("recommendation" = ''))), CONSTRAINT "business_cases_lesson_shared_with_its_own" CHECK (("shared_with_id" IS NULL OR "shared_with_id" = ("collaboration_id"))));
CREATE TABLE "business_cases_lessonapplication" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(1000) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "lesson_id" varchar(120) NOT NULL REFERENCES "business_cases_lesson" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_application_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "business_cases_lessonreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "by_id" varchar(120) NULL REFERENCES "business_cases_lesson" ("key") DEFERRABLE INITIALLY DEFERRED, "lesson_id" varchar(120) NOT NULL REFERENCES "business_cases_lesson" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_lesson_state" CHECK ("state" IN ('offered', 'accepted', 'applied', 'superseded')), CONSTRAINT "business_cases_place_of_the_superseded" CHECK (("by_id" IS NULL OR ("state" = 'superseded' AND NOT ("by_id" = ("lesson_id") AND "by_id" IS NOT NULL)))));
CREATE TABLE "business_cases_lessontheme" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "theme" varchar(32) NOT NULL, "lesson_id" varchar(120) NOT NULL REFERENCES "business_cases_lesson" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_lesson_theme_once" UNIQUE ("lesson_id", "theme"));
CREATE TABLE "business_cases_opportunity" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "what" varchar(1000) NOT NULL, "theme" varchar(32) NOT NULL, "function" varchar(60) NOT NULL, "proposer" varchar(200) NOT NULL, "next_on" date NULL, CONSTRAINT "business_cases_idea_says_what" CHECK (NOT ("what" = '')), CONSTRAINT "business_cases_idea_has_a_theme" CHECK ("theme" IN ('first_response', 'demand_management', 'shared_estates_and_assets', 'joint_control_rooms', 'strategic_alliances', 'information_sharing', 'wider_collaboration', 'community_engagement', 'housing', 'local_resilience_forums')));
CREATE TABLE "business_cases_opportunitydecision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "decision" varchar(20) NOT NULL, "route" varchar(16) NOT NULL, "decided_by" varchar(200) NOT NULL, "reason" varchar(1000) NOT NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_decision_has_a_reason" CHECK (NOT ("reason" = '')), CONSTRAINT "business_cases_road_of_what_goes_on" CHECK ((("decision" = 'taken_forward' AND NOT ("route" = '')) OR (NOT ("decision" = 'taken_forward') AND "route" = ''))));
CREATE TABLE "business_cases_opportunitynotice" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "duty" varchar(8) NOT NULL, "how" varchar(200) NOT NULL, "answer_by" date NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_duty" CHECK ("duty" IN ('s22b', 's22c', 'pca_s2', 'none')));
CREATE TABLE "business_cases_opportunityparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "holds" bool NOT NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "business_cases_opportunityresult" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "case_id" varchar(120) NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, "challenge_id" varchar(120) NULL REFERENCES "business_cases_challenge" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_led_to_one" CHECK ((("case_id" IS NULL AND "challenge_id" IS NULL AND "collaboration_id" IS NOT NULL) OR ("case_id" IS NULL AND "challenge_id" IS NOT NULL AND "collaboration_id" IS NULL) OR ("case_id" IS NOT NULL AND "challenge_id" IS NULL AND "collaboration_id" IS NULL))));
CREATE TABLE "business_cases_opportunityreview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "reviewed_on" date NOT NULL, "words" varchar(1000) NOT NULL, "next_on" date NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_looked_at_again_later" CHECK (("next_on" IS NULL OR "next_on" > ("reviewed_on"))));
CREATE TABLE "business_cases_opportunityview" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "view" varchar(16) NOT NULL, "reason" varchar(1000) NOT NULL, "conditions" varchar(1000) NOT NULL, "opportunity_id" varchar(120) NOT NULL REFERENCES "business_cases_opportunity" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_view_has_a_reason" CHECK (NOT ("reason" = '')), CONSTRAINT "business_cases_conditions_of_a_view" CHECK ((("view" = 'conditions' AND NOT ("conditions" = '')) OR (NOT ("view" = 'conditions') AND "conditions" = ''))));
CREATE TABLE "business_cases_optionamount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "amount" bigint NULL, "written" varchar(200) NOT NULL, "cell" varchar(12) NOT NULL, "line_id" bigint NOT NULL REFERENCES "business_cases_optionline" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_option_amount_once" UNIQUE ("line_id", "year"), CONSTRAINT "business_cases_option_amount_known_or_said" CHECK ((("amount" >= 0 AND "amount" IS NOT NULL) OR ("amount" IS NULL AND NOT ("written" = '')))));
CREATE TABLE "business_cases_optionline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "what" varchar(300) NOT NULL, "kind" varchar(16) NOT NULL, "prices" varchar(8) NOT NULL, "bias" varchar(40) NOT NULL, "managed" varchar(40) NOT NULL, "sheet" varchar(255) NOT NULL, "row" integer unsigned NOT NULL CHECK ("row" >= 0), "option_id" bigint NOT NULL REFERENCES "business_cases_appraisaloption" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_option_line_once" UNIQUE ("option_id", "place"), CONSTRAINT "business_cases_option_line_kind" CHECK ("kind" IN ('cost', 'benefit', 'vat', 'transfer', 'sunk_cost', 'depreciation')));
CREATE TABLE "business_cases_partyanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "answer" varchar(16) NOT NULL, "note" varchar(500) NOT NULL, "party_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "submission_id" bigint NOT NULL REFERENCES "business_cases_submission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_answer" CHECK ("answer" IN ('approve', 'in_principle', 'with_conditions', 'defer', 'reject')));
CREATE TABLE "business_cases_peoplestep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(16) NOT NULL, "round" smallint unsigned NOT NULL CHECK ("round" >= 0), "bodies" varchar(300) NOT NULL, "counter_proposals" integer unsigned NULL CHECK ("counter_proposals" >= 0), "outcome" varchar(500) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_step_names_whom" CHECK (NOT ("bodies" = '')), CONSTRAINT "business_cases_known_step" CHECK ("kind" IN ('consultation', 'post_evaluation', 'recruitment')));
CREATE TABLE "business_cases_planfigure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "head" varchar(8) NOT NULL, "plan_id" bigint NOT NULL REFERENCES "business_cases_caseplan" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_head_once" UNIQUE ("plan_id", "head"), CONSTRAINT "business_cases_plan_figure_known" CHECK ((("amount" IS NOT NULL AND "state" = 'known') OR (NOT ("state" = 'known') AND "amount" IS NULL))));
CREATE TABLE "business_cases_reliance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(300) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_reliance_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "business_cases_reliancebenefit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "what" varchar(300) NOT NULL, "reliance_id" bigint NOT NULL REFERENCES "business_cases_reliance" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_reliance_figure_known" CHECK ((("amount" IS NOT NULL AND "state" = 'known') OR (NOT ("state" = 'known') AND "amount" IS NULL))));
CREATE TABLE "business_cases_reliancereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(8) NOT NULL, "note" varchar(500) NOT NULL, "reliance_id" bigint NOT NULL REFERENCES "business_cases_reliance" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_reliance" CHECK ("state" IN ('open', 'came', 'failed')));
CREATE TABLE "business_cases_review" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_review_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "business_cases_reviewfigure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "head" varchar(8) NOT NULL, "side" varchar(9) NOT NULL, "review_id" bigint NOT NULL REFERENCES "business_cases_review" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_side_once" UNIQUE ("review_id", "head", "side"), CONSTRAINT "business_cases_review_figure_known" CHECK ((("amount" IS NOT NULL AND "state" = 'known') OR (NOT ("state" = 'known') AND "amount" IS NULL))));
CREATE TABLE "business_cases_stagereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stage" varchar(16) NOT NULL, "state" varchar(12) NOT NULL, "what" varchar(500) NOT NULL, "decided_by" varchar(200) NOT NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_stage" CHECK ("stage" IN ('mandate', 'scoping', 'soc', 'obc', 'fbc', 'tender', 'design', 'build', 'implementation', 'live', 'pir', 'closed')), CONSTRAINT "business_cases_known_state" CHECK ("state" IN ('planned', 'in_progress', 'submitted', 'approved', 'rejected', 'completed')));
CREATE TABLE "business_cases_standingreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "standing" varchar(8) NOT NULL, "reason" varchar(500) NOT NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_known_standing" CHECK ("standing" IN ('running', 'paused', 'stopped', 'split', 'merged')), CONSTRAINT "business_cases_standing_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "business_cases_submission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stage" varchar(16) NOT NULL, "put_to" varchar(200) NOT NULL, "rule" varchar(10) NOT NULL, "threshold" smallint unsigned NULL CHECK ("threshold" >= 0), "note" varchar(500) NOT NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_put_to_somebody" CHECK (NOT ("put_to" = '')), CONSTRAINT "business_cases_weighted_has_threshold" CHECK ((("rule" = 'weighted' AND "threshold" >= 1 AND "threshold" <= 100) OR (NOT ("rule" = 'weighted') AND "threshold" IS NULL))));
CREATE TABLE "business_cases_submissionparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "weight" integer unsigned NOT NULL CHECK ("weight" >= 0), "said" smallint unsigned NULL CHECK ("said" >= 0), "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "submission_id" bigint NOT NULL REFERENCES "business_cases_submission" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_party_once" UNIQUE ("submission_id", "organisation_id"), CONSTRAINT "business_cases_weight_above_nought" CHECK ("weight" >= 1));
CREATE TABLE "business_cases_succession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "case_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, "into_id" varchar(120) NOT NULL REFERENCES "business_cases_businesscase" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "business_cases_succession_once" UNIQUE ("case_id", "into_id"), CONSTRAINT "business_cases_not_own_successor" CHECK (NOT ("case_id" = ("into_id"))));
CREATE TABLE "collaborations_account" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "text" text NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_collaboration" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "tier" varchar(24) NOT NULL, "started" varchar(12) NULL, "parent_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_not_own_parent" CHECK (NOT ("parent_id" = ("key") AND "parent_id" IS NOT NULL)));
CREATE TABLE "collaborations_collaborationname" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_name_once" UNIQUE ("collaboration_id", "name"));
CREATE TABLE "collaborations_departure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "function" varchar(40) NOT NULL, "reason" text NOT NULL, "variation" varchar(300) NOT NULL, "variation_ref" varchar(140) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_departure_says_when_and_why" CHECK (("effective_from" IS NOT NULL AND NOT ("reason" = ''))));
CREATE TABLE "collaborations_departureanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "entry" varchar(80) NOT NULL, "what" varchar(300) NOT NULL, "answer" varchar(10) NOT NULL, "reason" text NOT NULL, "reversal" varchar(80) NOT NULL, "posted" varchar(80) NOT NULL, "departure_id" bigint NOT NULL REFERENCES "collaborations_departure" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_saving_answered_once" UNIQUE ("departure_id", "entry"), CONSTRAINT "collaborations_answer_is_in_the_ledger" CHECK ((("answer" = 'kept' AND "posted" = '' AND "reversal" = '') OR ("answer" = 'reversed' AND "posted" = '' AND NOT ("reversal" = '')) OR ("answer" = 'moved' AND NOT ("reversal" = '') AND NOT ("posted" = '')))));
CREATE TABLE "collaborations_function" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(40) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_handover" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(140) NOT NULL, "reason" text NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "to_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_left_out_says_why" CHECK (("to_id" IS NOT NULL OR NOT ("reason" = ''))));
CREATE TABLE "collaborations_historicalcollaboration" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL, "name" varchar(200) NOT NULL, "tier" varchar(24) NOT NULL, "started" varchar(12) NULL, "history_user_id" varchar(64) NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL, "parent_id" varchar(120) NULL);
CREATE TABLE "collaborations_kindreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_kind_known" CHECK ("kind" IN ('portfolio', 'programme', 'project', 'workstream', 'joint_unit', 'service')));
CREATE TABLE "collaborations_objective" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "text" varchar(500) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "carried_from_id" bigint NULL REFERENCES "collaborations_objective" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_objectivereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "measure" varchar(300) NOT NULL, "measure_ref" varchar(80) NOT NULL, "aim" varchar(8) NOT NULL, "target" bigint NOT NULL, "unit" varchar(40) NOT NULL, "by_when" varchar(12) NULL, "state" varchar(10) NOT NULL, "reason" text NOT NULL, "objective_id" bigint NOT NULL REFERENCES "collaborations_objective" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_objective_state_known" CHECK ("state" IN ('open', 'met', 'not_met', 'withdrawn')), CONSTRAINT "collaborations_withdrawn_says_why" CHECK ((NOT ("state" = 'withdrawn') OR NOT ("reason" = ''))), CONSTRAINT "collaborations_objective_measured" CHECK ((NOT ("measure" = '') AND NOT ("unit" = ''))));
CREATE TABLE "collaborations_partner" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "role" varchar(16) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_planpriority" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "text" varchar(300) NOT NULL, "plan_id" varchar(120) NOT NULL REFERENCES "collaborations_policeplan" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_priority_once" UNIQUE ("plan_id", "number"));
CREATE TABLE "collaborations_policeplan" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "first_year" smallint unsigned NOT NULL CHECK ("first_year" >= 0), "last_year" smallint unsigned NOT NULL CHECK ("last_year" >= 0), "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_plan_years" CHECK ("last_year" >= ("first_year")));
CREATE TABLE "collaborations_post" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "title" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "what" text NOT NULL, "holder" varchar(64) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_postcost" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "amount" bigint NULL, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_postdetail" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(24) NOT NULL, "head" varchar(12) NOT NULL, "grade" varchar(80) NOT NULL, "fte" smallint unsigned NULL CHECK ("fte" >= 0), "control_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "employer_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "home_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "line_manager_id" bigint NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_post_kind_known" CHECK ("kind" IN ('sro', 'chief_officer_lead', 'programme_lead', 'force_representative', 'team', 'jointly_funded', 'secondment', 'not_stated')), CONSTRAINT "collaborations_post_head_known" CHECK ("head" IN ('joint', 'elsewhere', 'provided', 'staff', 'support', 'none', 'not_stated')), CONSTRAINT "collaborations_post_fte_is_a_part" CHECK (("fte" IS NULL OR ("fte" >= 1 AND "fte" <= 100))), CONSTRAINT "collaborations_post_manages_another" CHECK (("line_manager_id" IS NULL OR NOT ("line_manager_id" = ("post_id") AND "line_manager_id" IS NOT NULL))));
CREATE TABLE "collaborations_postfunding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "funder" varchar(200) NOT NULL, "amount" bigint NULL, "share" integer unsigned NULL CHECK ("share" >= 0), "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_funder_is_named" CHECK (("organisation_id" IS NOT NULL OR NOT ("funder" = ''))), CONSTRAINT "collaborations_funding_one_figure" CHECK (("amount" IS NULL OR "share" IS NULL)), CONSTRAINT "collaborations_funding_is_a_share" CHECK (("share" IS NULL OR "share" <= 10000)), CONSTRAINT "collaborations_funding_not_negative" CHECK (("amount" IS NULL OR "amount" >= 0)));
CREATE TABLE "collaborations_postpart" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "share" integer unsigned NOT NULL CHECK ("share" >= 0), "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_post_part_is_a_share" CHECK ("share" <= 10000));
CREATE TABLE "collaborations_poststage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "stage" varchar(200) NOT NULL, "words" varchar(300) NOT NULL, "due" varchar(12) NULL, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_postsuccession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "successor" varchar(64) NOT NULL, "recruiting_from" varchar(12) NULL, "holds" bool NOT NULL, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_posttenure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(16) NOT NULL, "holder" varchar(64) NOT NULL, "what" text NOT NULL, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_post_state_known" CHECK ("state" IN ('filled', 'vacant', 'succession', 'not_stated')), CONSTRAINT "collaborations_vacant_has_no_holder" CHECK ((NOT ("state" = 'vacant') OR "holder" = '')));
CREATE TABLE "collaborations_prioritylink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "holds" bool NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "priority_id" bigint NOT NULL REFERENCES "collaborations_planpriority" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_review" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "reviewed_on" date NOT NULL, "board" varchar(200) NOT NULL, "outcome" varchar(12) NOT NULL, "to_tier" varchar(24) NOT NULL, "next_on" date NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_review_goes_on_or_ends" CHECK (("outcome" = 'end' OR "next_on" > ("reviewed_on"))), CONSTRAINT "collaborations_review_names_tier" CHECK ((("outcome" = 'move_tier' AND NOT ("to_tier" = '')) OR (NOT ("outcome" = 'move_tier') AND "to_tier" = ''))));
CREATE TABLE "collaborations_reviewanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "heading" varchar(12) NOT NULL, "words" text NOT NULL, "outcome" varchar(12) NOT NULL, "review_id" bigint NOT NULL REFERENCES "collaborations_review" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_heading_answered_once" UNIQUE ("review_id", "heading"), CONSTRAINT "collaborations_heading_in_words" CHECK (NOT ("words" = '')));
CREATE TABLE "collaborations_reviewdraft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "answers" text NOT NULL CHECK ((JSON_VALID("answers") OR "answers" IS NULL)), "version" integer unsigned NOT NULL CHECK ("version" >= 0), "started_at" datetime NOT NULL, "changed_at" datetime NOT NULL, "dropped" bool NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "review_id" bigint NULL REFERENCES "collaborations_review" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_secondment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "backfill" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "lent_by_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "lent_to_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "payer_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "post_id" bigint NOT NULL REFERENCES "collaborations_post" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_lent_to_another" CHECK (NOT ("lent_by_id" = ("lent_to_id"))), CONSTRAINT "collaborations_backfill_known" CHECK ("backfill" IN ('yes', 'no', 'not_stated')));
CREATE TABLE "collaborations_statereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(16) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "collaborations_succession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "how" varchar(8) NOT NULL, "holds" bool NOT NULL, "reason" text NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "successor_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_followed_by_another" CHECK (NOT ("successor_id" = ("collaboration_id"))), CONSTRAINT "collaborations_succession_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "collaborations_themereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "theme" varchar(32) NOT NULL, "holds" bool NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "collaborations_theme_known" CHECK ("theme" IN ('first_response', 'demand_management', 'shared_estates_and_assets', 'joint_control_rooms', 'strategic_alliances', 'information_sharing', 'wider_collaboration', 'community_engagement', 'housing', 'local_resilience_forums')));
CREATE TABLE "delivery_answer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "question" varchar(120) NOT NULL, "text" text NOT NULL, "beside" bool NOT NULL, "settles" bool NOT NULL, "organisation" varchar(80) NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, "channel" varchar(8) NOT NULL, "passage_id" bigint NULL REFERENCES "provenance_passage" ("id") DEFERRABLE INITIALLY DEFERRED, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED, "base_id" bigint NULL REFERENCES "delivery_answer" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_what_waits_settles_nothing" CHECK ((NOT "beside" OR NOT "settles")));
CREATE TABLE "delivery_dependency" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "on_text" varchar(300) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "milestone_id" bigint NULL REFERENCES "delivery_milestone" ("id") DEFERRABLE INITIALLY DEFERRED, "on_collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "on_agreement_id" varchar(120) NULL REFERENCES "agreements_agreement" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_waits_for_another" CHECK (NOT ("on_collaboration_id" = ("collaboration_id") AND "on_collaboration_id" IS NOT NULL)), CONSTRAINT "delivery_waits_for_one_thing" CHECK ((("milestone_id" IS NOT NULL AND "on_agreement_id" IS NULL AND "on_collaboration_id" IS NULL AND "on_text" = '') OR ("milestone_id" IS NULL AND "on_agreement_id" IS NULL AND "on_collaboration_id" IS NOT NULL AND "on_text" = '') OR ("milestone_id" IS NULL AND "on_agreement_id" IS NOT NULL AND "on_collaboration_id" IS NULL AND "on_text" = '') OR ("milestone_id" IS NULL AND "on_agreement_id" IS NULL AND "on_collaboration_id" IS NULL AND NOT ("on_text" = '')))));
CREATE TABLE "delivery_dependencyreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "needed_by" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" text NOT NULL, "dependency_id" bigint NOT NULL REFERENCES "delivery_dependency" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_dependency_has_a_state" CHECK ("state" IN ('open', 'met', 'no_longer')));
CREATE TABLE "delivery_issue" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_issue_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "delivery_issuereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "severity" varchar(12) NOT NULL, "owner_post" varchar(200) NOT NULL, "note" text NOT NULL, "issue_id" bigint NOT NULL REFERENCES "delivery_issue" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_issue_has_a_state" CHECK ("state" IN ('open', 'in_hand', 'closed')));
CREATE TABLE "delivery_milestone" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "delivery_milestonereport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "baseline" varchar(12) NULL, "forecast" varchar(12) NULL, "forecast_state" varchar(20) NOT NULL, "actual" varchar(12) NULL, "note" text NOT NULL, "reason" varchar(500) NOT NULL, "milestone_id" bigint NOT NULL REFERENCES "delivery_milestone" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_reason_of_a_baseline" CHECK (("reason" = '' OR "baseline" IS NOT NULL)), CONSTRAINT "delivery_forecast_known_by_its_date" CHECK ((("forecast" IS NOT NULL AND "forecast_state" = 'known') OR ("forecast" IS NULL AND NOT ("forecast_state" = 'known')))), CONSTRAINT "delivery_reached_or_forecast" CHECK (("actual" IS NULL OR "forecast_state" = 'not_stated')));
CREATE TABLE "delivery_period" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "name" varchar(80) NOT NULL, "starts" date NOT NULL, "ends" date NOT NULL, "due_on" date NOT NULL, "opened_by" varchar(80) NOT NULL, "recorded_at" datetime NOT NULL, "alliance_id" varchar(80) NOT NULL REFERENCES "organisations_alliance" ("key") DEFERRABLE INITIALLY DEFERRED, "template_id" bigint NOT NULL REFERENCES "delivery_returntemplate" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_period_once" UNIQUE ("alliance_id", "starts", "ends"), CONSTRAINT "delivery_period_ends_after_it_starts" CHECK ("ends" > ("starts")));
CREATE TABLE "delivery_reminder" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "kind" varchar(12) NOT NULL, "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "channel" varchar(8) NOT NULL, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "delivery_return" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reference" varchar(250) NOT NULL UNIQUE, "due_on" date NOT NULL, "recorded_at" datetime NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "period_id" varchar(120) NOT NULL REFERENCES "delivery_period" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_one_return_a_period" UNIQUE ("period_id", "collaboration_id"));
CREATE TABLE "delivery_returnstep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "state" varchar(12) NOT NULL, "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "organisation" varchar(80) NOT NULL, "note" text NOT NULL, "upto" bigint NOT NULL, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_sent_back_with_a_reason" CHECK ((NOT ("state" = 'challenged') OR NOT ("note" = ''))));
CREATE TABLE "delivery_returntemplate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "key" varchar(80) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "name" varchar(200) NOT NULL, "recorded_at" datetime NOT NULL, CONSTRAINT "delivery_template_version_once" UNIQUE ("key", "version"), CONSTRAINT "delivery_versions_count_from_one" CHECK ("version" >= 1));
CREATE TABLE "delivery_risk" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_risk_is_somebodys" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL)));
CREATE TABLE "delivery_riskreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "likelihood" varchar(40) NOT NULL, "impact" varchar(40) NOT NULL, "likelihood_level" smallint unsigned NULL CHECK ("likelihood_level" >= 0), "impact_level" smallint unsigned NULL CHECK ("impact_level" >= 0), "scale" smallint unsigned NOT NULL CHECK ("scale" >= 0), "risk_id" bigint NOT NULL REFERENCES "delivery_risk" ("id") DEFERRABLE INITIALLY DEFERRED, "band" varchar(10) NOT NULL, "kind" varchar(10) NOT NULL, CONSTRAINT "delivery_levels_within_the_scale" CHECK ((("likelihood_level" IS NULL OR "likelihood_level" BETWEEN 1 AND "scale") AND ("impact_level" IS NULL OR "impact_level" BETWEEN 1 AND "scale"))), CONSTRAINT "delivery_band_of_a_score" CHECK (("band" = '' OR ("impact_level" IS NOT NULL AND "likelihood_level" IS NOT NULL))));
CREATE TABLE "delivery_riskscale" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "since" date NOT NULL, "highest" smallint unsigned NOT NULL CHECK ("highest" >= 0), "medium" smallint unsigned NOT NULL CHECK ("medium" >= 0), "high" smallint unsigned NOT NULL CHECK ("high" >= 0), "critical" smallint unsigned NOT NULL CHECK ("critical" >= 0), "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_bands_in_order" CHECK (("critical" > ("high") AND "high" > ("medium") AND "medium" > 1 AND "critical" <= ("highest" * "highest"))));
CREATE TABLE "delivery_statusreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "dimension" varchar(12) NOT NULL, "colour" varchar(20) NOT NULL, "text" varchar(500) NOT NULL, "reason" text NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "supersedes_id" bigint NULL UNIQUE REFERENCES "delivery_statusreport" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_correction_says_why" CHECK (("supersedes_id" IS NULL OR NOT ("reason" = ''))));
CREATE TABLE "delivery_templateitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "ordinal" integer unsigned NOT NULL CHECK ("ordinal" >= 0), "key" varchar(60) NOT NULL, "label" varchar(200) NOT NULL, "hint" varchar(400) NOT NULL, "section" varchar(80) NOT NULL, "kind" varchar(24) NOT NULL, "tiers" text NOT NULL CHECK ((JSON_VALID("tiers") OR "tiers" IS NULL)), "required" bool NOT NULL, "template_id" bigint NOT NULL REFERENCES "delivery_returntemplate" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_asked_once" UNIQUE ("template_id", "key"), CONSTRAINT "delivery_item_in_its_place" UNIQUE ("template_id", "ordinal"));
CREATE TABLE "delivery_tolerance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "since" date NOT NULL, "achieved_green" smallint unsigned NOT NULL CHECK ("achieved_green" >= 0), "achieved_amber" smallint unsigned NOT NULL CHECK ("achieved_amber" >= 0), "spend_green" smallint unsigned NOT NULL CHECK ("spend_green" >= 0), "spend_amber" smallint unsigned NOT NULL CHECK ("spend_amber" >= 0), "slip_amber_months" smallint unsigned NOT NULL CHECK ("slip_amber_months" >= 0), "alliance_id" varchar(80) NOT NULL REFERENCES "organisations_alliance" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "delivery_tolerance_in_order" CHECK (("achieved_amber" >= 1 AND "achieved_amber" <= ("achieved_green") AND "achieved_green" <= 100 AND "spend_green" >= 1 AND "spend_green" <= ("spend_amber"))));
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "drafts_draft" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "person" varchar(64) NOT NULL, "address" varchar(500) NOT NULL, "title" varchar(200) NOT NULL, "typed" text NOT NULL CHECK ((JSON_VALID("typed") OR "typed" IS NULL)), "opened" text NOT NULL, "begun_at" datetime NOT NULL, "kept_at" datetime NOT NULL, CONSTRAINT "drafts_one_for_a_form" UNIQUE ("person", "address"));
CREATE TABLE "exchange_bid" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "purpose" varchar(500) NOT NULL, "case" varchar(120) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "fund_id" varchar(120) NOT NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_bidamount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "figure_state" varchar(16) NOT NULL, "of" varchar(8) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "by_text" varchar(200) NOT NULL, "bid_id" varchar(120) NOT NULL REFERENCES "exchange_bid" ("key") DEFERRABLE INITIALLY DEFERRED, "by_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_bidamount_known" CHECK ((("amount" > 0 AND "amount" IS NOT NULL AND "figure_state" = 'known') OR (NOT ("figure_state" = 'known') AND "amount" IS NULL))), CONSTRAINT "exchange_match_names_giver" CHECK ((("by_id" IS NULL AND "by_text" = '' AND "of" = 'asked') OR ("of" = 'match' AND ("by_id" IS NOT NULL OR NOT ("by_text" = ''))))));
CREATE TABLE "exchange_bidanswer" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "bid_id" varchar(120) NOT NULL REFERENCES "exchange_bid" ("key") DEFERRABLE INITIALLY DEFERRED, "condition_id" bigint NOT NULL REFERENCES "exchange_fundcondition" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_known_bid_answer" CHECK ("state" IN ('met', 'not_met', 'not_known')));
CREATE TABLE "exchange_bidbenefit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "figure_state" varchar(16) NOT NULL, "benefit" varchar(160) NOT NULL, "what" varchar(300) NOT NULL, "by_when" varchar(12) NULL, "holds" bool NOT NULL, "bid_id" varchar(120) NOT NULL REFERENCES "exchange_bid" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_bidbenefit_known" CHECK ((("amount" > 0 AND "amount" IS NOT NULL AND "figure_state" = 'known') OR (NOT ("figure_state" = 'known') AND "amount" IS NULL))), CONSTRAINT "exchange_promise_names_one" CHECK ((NOT ("benefit" = '') OR NOT ("what" = ''))));
CREATE TABLE "exchange_bidparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "role" varchar(8) NOT NULL, "holds" bool NOT NULL, "bid_id" varchar(120) NOT NULL REFERENCES "exchange_bid" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_bidstanding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "bid_id" varchar(120) NOT NULL REFERENCES "exchange_bid" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_known_bid_state" CHECK ("state" IN ('draft', 'submitted', 'shortlisted', 'awarded', 'refused', 'withdrawn')));
CREATE TABLE "exchange_claimreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(10) NOT NULL, "claimed" bigint NULL, "paid" bigint NULL, "reason" varchar(500) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, "claim_id" bigint NOT NULL REFERENCES "exchange_grantclaim" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_known_claim_state" CHECK ("state" IN ('to_claim', 'submitted', 'paid', 'part_paid', 'rejected', 'given_up')), CONSTRAINT "exchange_paid_within_claim" CHECK (("paid" IS NULL OR ("claimed" IS NOT NULL AND "paid" >= 0 AND "paid" <= ("claimed")))));
CREATE TABLE "exchange_clawback" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "amount" bigint NOT NULL, "reason" varchar(500) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, "supersedes_id" bigint NULL UNIQUE REFERENCES "exchange_clawback" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_clawback_not_negative" CHECK ("amount" >= 0), CONSTRAINT "exchange_clawback_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "exchange_conditionreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(8) NOT NULL, "note" varchar(500) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, "condition_id" bigint NOT NULL REFERENCES "exchange_grantcondition" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_known_condition_state" CHECK ("state" IN ('open', 'met', 'waived', 'failed')));
CREATE TABLE "exchange_fund" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "funder_text" varchar(200) NOT NULL, "purpose" varchar(500) NOT NULL, "funder_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_fund_names_funder" CHECK (("funder_id" IS NOT NULL OR NOT ("funder_text" = ''))));
CREATE TABLE "exchange_fundamount" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "figure_state" varchar(16) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "fund_id" varchar(120) NOT NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_fundamount_known" CHECK ((("amount" > 0 AND "amount" IS NOT NULL AND "figure_state" = 'known') OR (NOT ("figure_state" = 'known') AND "amount" IS NULL))));
CREATE TABLE "exchange_fundassessor" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "holds" bool NOT NULL, "fund_id" varchar(120) NOT NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_fundcondition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(16) NOT NULL, "text" varchar(500) NOT NULL, "least" smallint unsigned NULL CHECK ("least" >= 0), "stage" varchar(16) NOT NULL, "holds" bool NOT NULL, "fund_id" varchar(120) NOT NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED, "other_id" varchar(120) NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED, "supersedes_id" bigint NULL REFERENCES "exchange_fundcondition" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_eligibility_says_what" CHECK (NOT ("text" = '')), CONSTRAINT "exchange_eligibility_kind_known" CHECK ("kind" IN ('match_share', 'partners', 'case_stage', 'no_overlap', 'territory', 'other')));
CREATE TABLE "exchange_funddates" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "opens" varchar(12) NULL, "closes" varchar(12) NULL, "decides" varchar(12) NULL, "note" varchar(500) NOT NULL, "fund_id" varchar(120) NOT NULL REFERENCES "exchange_fund" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_fund_has_a_date" CHECK (("opens" IS NOT NULL OR "closes" IS NOT NULL OR "decides" IS NOT NULL)));
CREATE TABLE "exchange_grant" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" varchar(200) NOT NULL, "kind" varchar(12) NOT NULL, "funder_text" varchar(200) NOT NULL, "purpose" varchar(300) NOT NULL, "nature" varchar(12) NOT NULL, "reference" varchar(80) NOT NULL, "first_year" smallint unsigned NULL CHECK ("first_year" >= 0), "last_year" smallint unsigned NULL CHECK ("last_year" >= 0), "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "funder_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "holder_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NULL REFERENCES "exchange_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_grant_names_funder" CHECK (("funder_id" IS NOT NULL OR NOT ("funder_text" = ''))), CONSTRAINT "exchange_grant_of_two" CHECK (("funder_id" IS NULL OR NOT ("funder_id" = ("holder_id") AND "funder_id" IS NOT NULL))), CONSTRAINT "exchange_grant_period_whole" CHECK ((("first_year" IS NULL AND "last_year" IS NULL) OR "first_year" <= ("last_year"))));
CREATE TABLE "exchange_grantclaim" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "basis" varchar(8) NOT NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "first_day" date NOT NULL, "last_day" date NOT NULL, "deadline" date NULL, "expected" bigint NULL, "reference" varchar(80) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_claim_period_whole" CHECK ("first_day" <= ("last_day")));
CREATE TABLE "exchange_grantcondition" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "due" varchar(12) NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_condition_says_what" CHECK (NOT ("what" = '')));
CREATE TABLE "exchange_grantfigure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "of" varchar(8) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_grant_known_has_amount" CHECK ((("amount" IS NOT NULL AND "state" = 'known') OR (NOT ("state" = 'known') AND "amount" IS NULL))), CONSTRAINT "exchange_grant_amount_above_nought" CHECK (("amount" IS NULL OR "amount" > 0)));
CREATE TABLE "exchange_grantlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "role" varchar(8) NOT NULL, "ref" varchar(160) NOT NULL, "what" varchar(300) NOT NULL, "ends" varchar(12) NULL, "holds" bool NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_grant_link_names_one" CHECK ((NOT ("ref" = '') OR NOT ("what" = ''))));
CREATE TABLE "exchange_grantstanding" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "note" varchar(500) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_known_grant_state" CHECK ("state" IN ('applied', 'offered', 'refused', 'accepted', 'active', 'closed', 'withdrawn', 'clawed_back')));
CREATE TABLE "exchange_printedtotal" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" varchar(12) NULL, "amount" bigint NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "provider_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "receiver_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_service" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(300) NOT NULL, "year" varchar(12) NULL, "amount" bigint NULL, "bound" varchar(16) NOT NULL, "step" bigint NULL, "written" varchar(200) NOT NULL, "state" varchar(16) NOT NULL, "valued_basis" varchar(200) NOT NULL, "reason" text NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "provider_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "receiver_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "kind" varchar(12) NOT NULL, "rate" bigint NULL, "rate_on" date NULL, "rate_source" varchar(200) NOT NULL, "thousandths" bigint NULL, "unit" varchar(40) NOT NULL, "supersedes_id" bigint NULL UNIQUE REFERENCES "exchange_service" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_service_of_two" CHECK (NOT ("provider_id" = ("receiver_id"))), CONSTRAINT "exchange_known_has_value" CHECK ((NOT ("state" = 'known') OR "amount" IS NOT NULL)), CONSTRAINT "exchange_unstated_has_none" CHECK ((NOT ("state" IN ('not_stated', 'not_applicable')) OR "amount" IS NULL)), CONSTRAINT "exchange_correction_says_why" CHECK (("supersedes_id" IS NULL OR NOT ("reason" = ''))), CONSTRAINT "exchange_quantity_has_unit" CHECK (("thousandths" IS NULL OR ("thousandths" > 0 AND NOT ("unit" = '')))), CONSTRAINT "exchange_rate_has_source" CHECK (("rate" IS NULL OR ("rate_on" IS NOT NULL AND NOT ("rate_source" = '')))));
CREATE TABLE "exchange_share" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(300) NOT NULL, "state" varchar(12) NOT NULL, "shared" varchar(12) NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "giver_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "exchange_sharereceiver" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "share_id" bigint NOT NULL REFERENCES "exchange_share" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_receiver_once" UNIQUE ("share_id", "organisation_id"));
CREATE TABLE "exchange_shortfallrule" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "basis" varchar(12) NOT NULL, "slot" varchar(12) NOT NULL, "year" smallint unsigned NULL CHECK ("year" >= 0), "note" varchar(500) NOT NULL, "grant_id" varchar(120) NOT NULL REFERENCES "exchange_grant" ("key") DEFERRABLE INITIALLY DEFERRED, "partner_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "scheme_id" varchar(120) NULL REFERENCES "agreements_scheme" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "exchange_shortfall_names_who" CHECK ((("basis" = 'partner' AND "partner_id" IS NOT NULL AND "scheme_id" IS NULL) OR ("basis" = 'scheme' AND "partner_id" IS NULL AND "scheme_id" IS NOT NULL AND "year" IS NOT NULL AND NOT ("slot" = '')) OR ("basis" = 'not_agreed' AND "partner_id" IS NULL AND "scheme_id" IS NULL))));
CREATE TABLE "exchange_term" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(12) NOT NULL, "payer_text" varchar(200) NOT NULL, "receiver_text" varchar(200) NOT NULL, "purpose" varchar(300) NOT NULL, "conditions" text NOT NULL, "state" varchar(12) NOT NULL, "entry" varchar(160) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "payer_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "receiver_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_actionreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(8) NOT NULL, "due" varchar(12) NULL, "why" varchar(500) NOT NULL, "meeting_id" bigint NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "action_id" bigint NOT NULL REFERENCES "governance_meetingaction" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_only_a_moved_action_has_a_new_time" CHECK (("state" = 'moved' OR "due" IS NULL)), CONSTRAINT "governance_action_moved_with_a_reason" CHECK (("state" = 'done' OR NOT ("why" = ''))));
CREATE TABLE "governance_agendaitem" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "meeting_id" bigint NOT NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_agendareport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "title" varchar(300) NOT NULL, "ask" varchar(10) NOT NULL, "presenter" varchar(200) NOT NULL, "minutes" smallint unsigned NULL CHECK ("minutes" >= 0), "minute" text NOT NULL, "dropped" bool NOT NULL, "decision_id" bigint NULL REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "item_id" bigint NOT NULL REFERENCES "governance_agendaitem" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NOT NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "paper_id" bigint NULL REFERENCES "governance_boardpaper" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_item_has_a_place" CHECK ("place" >= 1));
CREATE TABLE "governance_attendance" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "post" varchar(200) NOT NULL, "presence" varchar(14) NOT NULL, "meeting_id" bigint NOT NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_board" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "clears_first_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_board_not_before_itself" CHECK (NOT ("clears_first_id" = ("key") AND "clears_first_id" IS NOT NULL)));
CREATE TABLE "governance_boardname" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(200) NOT NULL, "board_id" varchar(120) NOT NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_board_name_once" UNIQUE ("board_id", "name"));
CREATE TABLE "governance_boardpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "dated" date NULL, "title" varchar(300) NOT NULL, "author_role" varchar(200) NOT NULL, "report_type" varchar(80) NOT NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_paper_of_a_source_once" UNIQUE ("source_id"));
CREATE TABLE "governance_commitment" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "due" varchar(12) NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_commitment_about_something" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL OR "board_id" IS NOT NULL)));
CREATE TABLE "governance_commitmentreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "outcome" varchar(8) NOT NULL, "due" varchar(12) NULL, "what" varchar(500) NOT NULL, "commitment_id" bigint NOT NULL REFERENCES "governance_commitment" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_only_a_slip_has_a_new_time" CHECK (("outcome" = 'slipped' OR "due" IS NULL)));
CREATE TABLE "governance_decision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "decided_by" varchar(200) NOT NULL, "decided_on" varchar(12) NULL, "state" varchar(12) NOT NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_decision_about_something" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL OR "board_id" IS NOT NULL)));
CREATE TABLE "governance_decisionnumber" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "year" smallint unsigned NOT NULL CHECK ("year" >= 0), "sequence" smallint unsigned NOT NULL CHECK ("sequence" >= 0), "board_id" varchar(120) NOT NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "decision_id" bigint NOT NULL UNIQUE REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_decision_number_once" UNIQUE ("board_id", "year", "sequence"), CONSTRAINT "governance_decision_number_from_one" CHECK ("sequence" >= 1));
CREATE TABLE "governance_decisionparty" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "weight" smallint unsigned NOT NULL CHECK ("weight" >= 0), "resources" smallint unsigned NULL CHECK ("resources" >= 0), "stands" bool NOT NULL, "decision_id" bigint NOT NULL REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_vote_has_a_weight" CHECK (("weight" >= 1 AND "weight" <= 10000)), CONSTRAINT "governance_resources_are_a_share" CHECK (("resources" IS NULL OR "resources" <= 10000)));
CREATE TABLE "governance_decisionreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "decided_on" varchar(12) NULL, "author_role" varchar(200) NOT NULL, "recommendation" text NOT NULL, "options" text NOT NULL, "reasons" text NOT NULL, "financial" text NOT NULL, "legal" text NOT NULL, "equality" text NOT NULL, "risk" text NOT NULL, "consultation" text NOT NULL, "human_rights" text NOT NULL, "rule" varchar(12) NOT NULL, "threshold" smallint unsigned NULL CHECK ("threshold" >= 0), "decision_id" bigint NOT NULL REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "paper_id" bigint NULL REFERENCES "governance_boardpaper" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_threshold_of_a_weighted_majority" CHECK ((("rule" = 'weighted' AND "threshold" >= 1 AND "threshold" IS NOT NULL AND "threshold" <= 100) OR (NOT ("rule" = 'weighted') AND "threshold" IS NULL))));
CREATE TABLE "governance_decisionvote" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "answer" varchar(10) NOT NULL, "decision_id" bigint NOT NULL REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_happening" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "happened_on" varchar(12) NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_happening_about_something" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL OR "board_id" IS NOT NULL)));
CREATE TABLE "governance_historicalboard" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "key" varchar(120) NOT NULL, "name" varchar(200) NOT NULL, "history_user_id" varchar(64) NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL, "clears_first_id" varchar(120) NULL, "organisation_id" varchar(80) NULL);
CREATE TABLE "governance_meeting" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "held_on" varchar(12) NOT NULL, "board_id" varchar(120) NOT NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_meetingaction" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "owner_post" varchar(200) NOT NULL, "due" varchar(12) NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_meetingaction_about_something" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL OR "board_id" IS NOT NULL)));
CREATE TABLE "governance_meetingreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "held_on" date NOT NULL, "paper_deadline" date NULL, "period" varchar(120) NOT NULL, "cancelled" bool NOT NULL, "reason" varchar(500) NOT NULL, "clears_first_id" bigint NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NOT NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_paper_before_its_meeting" CHECK (("paper_deadline" IS NULL OR "paper_deadline" <= ("held_on"))), CONSTRAINT "governance_meeting_does_not_clear_itself" CHECK (("clears_first_id" IS NULL OR NOT ("clears_first_id" = ("meeting_id") AND "clears_first_id" IS NOT NULL))), CONSTRAINT "governance_cancelled_with_a_reason" CHECK ((NOT "cancelled" OR NOT ("reason" = ''))));
CREATE TABLE "governance_minutesconfirmed" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "corrections" text NOT NULL, "at_id" bigint NOT NULL REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, "meeting_id" bigint NOT NULL UNIQUE REFERENCES "governance_meeting" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_minutes_confirmed_elsewhere" CHECK (NOT ("at_id" = ("meeting_id"))));
CREATE TABLE "governance_pathway" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "note" varchar(500) NOT NULL, "collaboration_id" varchar(120) NOT NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "governance_pathwaystep" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "place" smallint unsigned NOT NULL CHECK ("place" >= 0), "role" varchar(10) NOT NULL, "board_id" varchar(120) NOT NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "pathway_id" bigint NOT NULL REFERENCES "governance_pathway" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_one_board_a_step" UNIQUE ("pathway_id", "place"), CONSTRAINT "governance_board_once_on_a_pathway" UNIQUE ("pathway_id", "board_id"), CONSTRAINT "governance_step_has_a_role" CHECK ("role" IN ('consulted', 'endorses', 'decides', 'told')));
CREATE TABLE "governance_planneddecision" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "what" varchar(500) NOT NULL, "board_id" varchar(120) NULL REFERENCES "governance_board" ("key") DEFERRABLE INITIALLY DEFERRED, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_planneddecision_about_something" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL OR "board_id" IS NOT NULL)));
CREATE TABLE "governance_plannedreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(10) NOT NULL, "expected" varchar(12) NULL, "decided_by" varchar(200) NOT NULL, "contact" varchar(200) NOT NULL, "documents" text NOT NULL, "given_on" date NULL, "note" varchar(500) NOT NULL, "decision_id" bigint NULL REFERENCES "governance_decision" ("id") DEFERRABLE INITIALLY DEFERRED, "planned_id" bigint NOT NULL REFERENCES "governance_planneddecision" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_notice_has_its_day" CHECK ((NOT ("state" = 'notified') OR "given_on" IS NOT NULL)));
CREATE TABLE "governance_recommendation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "kind" varchar(24) NOT NULL, "body" varchar(200) NOT NULL, "report" varchar(300) NOT NULL, "reference" varchar(60) NOT NULL, "what" text NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_recommendation_is_somebodys" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL)), CONSTRAINT "governance_recommendation_has_a_kind" CHECK ("kind" IN ('recommendation', 'cause_of_concern', 'area_for_improvement', 'audit_action')));
CREATE TABLE "governance_recommendationreport" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "state" varchar(12) NOT NULL, "owner_post" varchar(200) NOT NULL, "due" varchar(12) NULL, "note" text NOT NULL, "owner_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "recommendation_id" bigint NOT NULL REFERENCES "governance_recommendation" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "governance_recommendation_has_a_state" CHECK ("state" IN ('open', 'in_progress', 'complete', 'closed')));
CREATE TABLE "history_chainhead" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "sequence" bigint NOT NULL, "seal" varchar(64) NOT NULL);
CREATE TABLE "history_event" ("sequence" bigint NOT NULL PRIMARY KEY, "recorded_at" datetime NOT NULL, "actor" varchar(64) NOT NULL, "verb" varchar(80) NOT NULL, "subject" varchar(160) NOT NULL, "organisation" varchar(80) NOT NULL, "collaboration" varchar(120) NOT NULL, "detail" text NOT NULL CHECK ((JSON_VALID("detail") OR "detail" IS NULL)), "previous" varchar(64) NOT NULL, "seal" varchar(64) NOT NULL UNIQUE);
CREATE TABLE "intake_candidate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "owner" varchar(80) NOT NULL, "ordinal" integer unsigned NOT NULL CHECK ("ordinal" >= 0), "kind" varchar(16) NOT NULL, "confidence" real NOT NULL, "body" text NOT NULL CHECK ((JSON_VALID("body") OR "body" IS NULL)), "settled" text NULL CHECK ((JSON_VALID("settled") OR "settled" IS NULL)), "state" varchar(12) NOT NULL, "record" varchar(160) NOT NULL, "in_bulk" bool NOT NULL, "decided_by" varchar(64) NOT NULL, "decided_at" datetime NULL, "passage_id" bigint NOT NULL REFERENCES "provenance_passage" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "intake_candidate_once" UNIQUE ("source_id", "ordinal"), CONSTRAINT "intake_accepted_has_record" CHECK ((NOT ("state" IN ('accepted', 'corrected')) OR NOT ("record" = ''))));
CREATE TABLE "intake_upload" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, "refused" text NOT NULL CHECK ((JSON_VALID("refused") OR "refused" IS NULL)));
CREATE TABLE "intake_workbook" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "ordinal" integer unsigned NOT NULL CHECK ("ordinal" >= 0), "file_name" text NOT NULL, "sha256" varchar(64) NOT NULL, "size" bigint NOT NULL, "upload_id" bigint NOT NULL REFERENCES "intake_upload" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "intake_workbook_once" UNIQUE ("upload_id", "ordinal"));
CREATE TABLE "learning_lesson" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "board" text NOT NULL, "boards" text NOT NULL CHECK ((JSON_VALID("boards") OR "boards" IS NULL)), "kind" varchar(12) NOT NULL, "printed" text NOT NULL, "said" text NOT NULL, "means" varchar(160) NOT NULL, "learnt_from" bigint unsigned NOT NULL CHECK ("learnt_from" >= 0), "source" varchar(120) NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, CONSTRAINT "learning_lesson_says_what" CHECK ((NOT ("board" = '') AND NOT ("said" = '') AND NOT ("means" = ''))));
CREATE TABLE "learning_revocation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reason" text NOT NULL, "by" varchar(64) NOT NULL, "at" datetime NOT NULL, "lesson_id" bigint NOT NULL UNIQUE REFERENCES "learning_lesson" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "learning_revocation_says_why" CHECK (NOT ("reason" = '')));
CREATE TABLE "measures_measure" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "name" varchar(300) NOT NULL, "unit" varchar(80) NOT NULL, "per" varchar(80) NOT NULL, "kind" varchar(12) NOT NULL, "money_type" varchar(16) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "measures_of_somebody" CHECK (("collaboration_id" IS NOT NULL OR "organisation_id" IS NOT NULL)), CONSTRAINT "measures_money_has_a_type" CHECK ((("money_type" > '' AND "unit" = 'GBP') OR (NOT ("unit" = 'GBP') AND "money_type" = ''))));
CREATE TABLE "measures_reading" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "basis" varchar(12) NOT NULL, "value" bigint NULL, "lower" bigint NULL, "upper" bigint NULL, "bound" varchar(16) NOT NULL, "written" varchar(200) NOT NULL, "measure_id" bigint NOT NULL REFERENCES "measures_measure" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "measures_reading_says_something" CHECK (("value" IS NOT NULL OR "lower" IS NOT NULL OR "upper" IS NOT NULL OR "written" > '')), CONSTRAINT "measures_range_runs_upwards" CHECK (("lower" IS NULL OR "upper" IS NULL OR "lower" <= ("upper"))));
CREATE TABLE "organisations_alliance" ("recorded_at" datetime NOT NULL, "key" varchar(80) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL UNIQUE);
CREATE TABLE "organisations_alliancemember" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "reported_on" date NULL, "alliance_id" varchar(80) NOT NULL REFERENCES "organisations_alliance" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "organisations_alliancename" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "name" varchar(200) NOT NULL, "kind" varchar(8) NOT NULL, "alliance_id" varchar(80) NOT NULL REFERENCES "organisations_alliance" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "organisations_alliance_name_once" UNIQUE ("alliance_id", "name"));
CREATE TABLE "organisations_historicalorganisation" ("recorded_at" datetime NOT NULL, "key" varchar(80) NOT NULL, "name" varchar(200) NOT NULL, "kind" varchar(24) NOT NULL, "area" varchar(80) NOT NULL, "nation" varchar(40) NOT NULL, "code" varchar(12) NOT NULL, "established" varchar(12) NULL, "dissolved" varchar(12) NULL, "history_user_id" varchar(64) NULL, "history_id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "history_date" datetime NOT NULL, "history_change_reason" varchar(100) NULL, "history_type" varchar(1) NOT NULL);
CREATE TABLE "organisations_organisation" ("recorded_at" datetime NOT NULL, "key" varchar(80) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL UNIQUE, "kind" varchar(24) NOT NULL, "area" varchar(80) NOT NULL, "nation" varchar(40) NOT NULL, "code" varchar(12) NOT NULL, "established" varchar(12) NULL, "dissolved" varchar(12) NULL);
CREATE TABLE "organisations_organisationlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "kind" varchar(16) NOT NULL, "since" varchar(12) NULL, "until" varchar(12) NULL, "child_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "parent_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "organisations_link_once" UNIQUE ("child_id", "parent_id", "kind"), CONSTRAINT "organisations_link_of_two" CHECK (NOT ("child_id" = ("parent_id"))));
CREATE TABLE "organisations_organisationname" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "name" varchar(200) NOT NULL, "kind" varchar(8) NOT NULL, "since" varchar(12) NULL, "until" varchar(12) NULL, "note" varchar(200) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "organisations_succession" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "recorded_at" datetime NOT NULL, "kind" varchar(12) NOT NULL, "purpose" varchar(200) NOT NULL, "collaboration" varchar(120) NOT NULL, "standing" varchar(12) NOT NULL, "effective_from" varchar(12) NOT NULL, "basis" varchar(300) NOT NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "predecessor_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "successor_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "organisations_succession_of_two" CHECK (NOT ("predecessor_id" = ("successor_id"))), CONSTRAINT "organisations_succession_in_force_has_basis" CHECK ((NOT ("standing" = 'in_force') OR NOT ("basis" = ''))));
CREATE TABLE "papers_issuedfile" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "format" varchar(8) NOT NULL, "content" BLOB NOT NULL, "sha256" varchar(64) NOT NULL, "paper_id" bigint NOT NULL REFERENCES "papers_issuedpaper" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "papers_format_once" UNIQUE ("paper_id", "format"));
CREATE TABLE "papers_issuedpaper" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "board" varchar(120) NOT NULL, "organisation" varchar(80) NOT NULL, "title" varchar(300) NOT NULL, "as_at" date NOT NULL, "issued_at" datetime NOT NULL, "issued_by" varchar(64) NOT NULL, "inputs" text NOT NULL CHECK ((JSON_VALID("inputs") OR "inputs" IS NULL)), "inputs_hash" varchar(64) NOT NULL, "erratum" text NOT NULL, "version" smallint unsigned NOT NULL CHECK ("version" >= 0), "corrects_id" bigint NULL UNIQUE REFERENCES "papers_issuedpaper" ("id") DEFERRABLE INITIALLY DEFERRED, "public_of_id" bigint NULL REFERENCES "papers_issuedpaper" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "papers_same_inputs_once" UNIQUE ("board", "as_at", "inputs_hash"), CONSTRAINT "papers_correction_says_why" CHECK ((("corrects_id" IS NULL AND "erratum" = '') OR ("corrects_id" IS NOT NULL AND "version" >= 2 AND NOT ("erratum" = '')))), CONSTRAINT "papers_public_corrects_none" CHECK (("public_of_id" IS NULL OR "corrects_id" IS NULL)));
CREATE TABLE "papers_issuedreader" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "paper_id" bigint NOT NULL REFERENCES "papers_issuedpaper" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "papers_reader_once" UNIQUE ("paper_id", "organisation_id"));
CREATE TABLE "papers_paperoutline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "board" varchar(120) NOT NULL, "organisation" varchar(80) NOT NULL, "key" varchar(80) NOT NULL, "version" integer unsigned NOT NULL CHECK ("version" >= 0), "name" varchar(80) NOT NULL, "outline" text NOT NULL CHECK ((JSON_VALID("outline") OR "outline" IS NULL)), "saved_at" datetime NOT NULL, "saved_by" varchar(64) NOT NULL, "template_id" bigint NULL REFERENCES "papers_papertemplate" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "papers_outline_version_once" UNIQUE ("board", "key", "version"), CONSTRAINT "papers_outlines_count_from_one" CHECK ("version" >= 1));
CREATE TABLE "papers_papertemplate" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "organisation" varchar(80) NOT NULL, "name" varchar(200) NOT NULL, "sha256" varchar(64) NOT NULL, "content" BLOB NOT NULL, "received_at" datetime NOT NULL, "received_by" varchar(64) NOT NULL, CONSTRAINT "papers_template_once" UNIQUE ("organisation", "sha256"));
CREATE TABLE "provenance_citation" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "record" varchar(160) NOT NULL, "start" integer unsigned NULL CHECK ("start" >= 0), "end" integer unsigned NULL CHECK ("end" >= 0), "quote" text NOT NULL, "reason" text NOT NULL, "actor" varchar(64) NOT NULL, "recorded_at" datetime NOT NULL, "passage_id" bigint NULL REFERENCES "provenance_passage" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "provenance_citation_has_evidence" CHECK (("passage_id" IS NOT NULL OR NOT ("reason" = ''))));
CREATE TABLE "provenance_passage" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "ordinal" integer unsigned NOT NULL CHECK ("ordinal" >= 0), "kind" varchar(12) NOT NULL, "text" text NOT NULL, "section" text NOT NULL, "paragraph" varchar(40) NOT NULL, "level" smallint unsigned NOT NULL CHECK ("level" >= 0), "line" integer unsigned NOT NULL CHECK ("line" >= 0), "page" integer unsigned NULL CHECK ("page" >= 0), "cells" text NOT NULL CHECK ((JSON_VALID("cells") OR "cells" IS NULL)), "line_starts" text NOT NULL CHECK ((JSON_VALID("line_starts") OR "line_starts" IS NULL)), "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "provenance_passage_once" UNIQUE ("source_id", "ordinal"));
CREATE TABLE "provenance_source" ("marking" varchar(40) NOT NULL, "published_on" date NULL, "key" varchar(120) NOT NULL PRIMARY KEY, "title" text NOT NULL, "kind" varchar(40) NOT NULL, "owner" varchar(80) NOT NULL, "board" text NOT NULL, "author_role" text NOT NULL, "dated" date NULL, "file_name" text NOT NULL, "sha256" varchar(64) NOT NULL, "size" bigint NOT NULL, "notes" text NOT NULL CHECK ((JSON_VALID("notes") OR "notes" IS NULL)), "recorded_at" datetime NOT NULL, "held_back" bool NOT NULL, CONSTRAINT "provenance_source_once" UNIQUE ("owner", "sha256"));
CREATE TABLE "provenance_sourcereader" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "organisation" varchar(80) NOT NULL, "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "provenance_reader_once" UNIQUE ("source_id", "organisation"));
CREATE TABLE "review_finance_extract" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "rows" integer unsigned NOT NULL CHECK ("rows" >= 0), "posted" integer unsigned NOT NULL CHECK ("posted" >= 0), "changed" integer unsigned NOT NULL CHECK ("changed" >= 0), "held" integer unsigned NOT NULL CHECK ("held" >= 0), "sha256" varchar(64) NOT NULL, "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "mapping_id" bigint NOT NULL REFERENCES "review_lists_columnmapping" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_id" bigint NOT NULL REFERENCES "review_lists_sentlist" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_finance_extractline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "identity" varchar(40) NOT NULL, "content" varchar(40) NOT NULL, "sheet" varchar(120) NOT NULL, "cell" varchar(12) NOT NULL, "cost_centre" varchar(80) NOT NULL, "account" varchar(80) NOT NULL, "entry_id" bigint NOT NULL UNIQUE REFERENCES "benefits_ledgerentry" ("id") DEFERRABLE INITIALLY DEFERRED, "extract_id" bigint NOT NULL REFERENCES "review_finance_extract" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_finance_reconciling" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "reported_by" varchar(80) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "effective_from" varchar(12) NULL, "effective_to" varchar(12) NULL, "line" varchar(400) NOT NULL, "other" varchar(400) NOT NULL, "why" text NOT NULL, "withdrawn" bool NOT NULL, "by" varchar(64) NOT NULL, "collaboration_id" varchar(120) NULL REFERENCES "collaborations_collaboration" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_letters_letter" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "channel" varchar(8) NOT NULL, "aside" text NOT NULL CHECK ((JSON_VALID("aside") OR "aside" IS NULL)), "at" datetime NOT NULL, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "review_letters_once_a_return" UNIQUE ("of_id", "source_id"));
CREATE TABLE "review_lists_columnmapping" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "kind" varchar(12) NOT NULL, "fingerprint" varchar(64) NOT NULL, "heads" text NOT NULL CHECK ((JSON_VALID("heads") OR "heads" IS NULL)), "columns" text NOT NULL CHECK ((JSON_VALID("columns") OR "columns" IS NULL)), "words" text NOT NULL CHECK ((JSON_VALID("words") OR "words" IS NULL)), "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED, "fixed" text NOT NULL CHECK ((JSON_VALID("fixed") OR "fixed" IS NULL)), "revoked" bool NOT NULL);
CREATE TABLE "review_lists_sentlist" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "kind" varchar(12) NOT NULL, "about" varchar(120) NOT NULL, "file_name" text NOT NULL, "sha256" varchar(64) NOT NULL, "size" bigint NOT NULL, "dated" date NOT NULL, "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "organisation_id" varchar(80) NOT NULL REFERENCES "organisations_organisation" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_lists_takenline" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "key" varchar(700) NOT NULL, "said" text NOT NULL CHECK ((JSON_VALID("said") OR "said" IS NULL)), "record" varchar(160) NOT NULL, "sent_id" bigint NOT NULL REFERENCES "review_lists_sentlist" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_lists_taking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "at" datetime NOT NULL, "by" varchar(64) NOT NULL, "mapping_id" bigint NOT NULL REFERENCES "review_lists_columnmapping" ("id") DEFERRABLE INITIALLY DEFERRED, "sent_id" bigint NOT NULL REFERENCES "review_lists_sentlist" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "review_returns_taking" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "line" varchar(120) NOT NULL, "said" text NOT NULL CHECK ((JSON_VALID("said") OR "said" IS NULL)), "record" varchar(160) NOT NULL, "wrote" bool NOT NULL, "at" datetime NOT NULL, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED, "source_id" varchar(120) NOT NULL REFERENCES "provenance_source" ("key") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "review_returns_taken_into_a_record" CHECK (NOT ("record" = '')));
CREATE TABLE "review_workbooks_takenworkbook" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "at" datetime NOT NULL, "of_id" bigint NOT NULL REFERENCES "delivery_return" ("id") DEFERRABLE INITIALLY DEFERRED, "workbook_id" bigint NOT NULL REFERENCES "intake_workbook" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "review_workbooks_once_a_return" UNIQUE ("of_id", "workbook_id"));
CREATE TABLE "search_entry" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "marking" varchar(40) NOT NULL, "published_on" date NULL, "row" varchar(200) NOT NULL UNIQUE, "kind" varchar(40) NOT NULL, "record" varchar(160) NOT NULL, "heads" bool NOT NULL, "about" varchar(80) NOT NULL, "place" varchar(40) NOT NULL, "name" text NOT NULL, "words" text NOT NULL, "reader" varchar(80) NOT NULL, "second_reader" varchar(80) NOT NULL, "third_reader" varchar(80) NOT NULL, "fourth_reader" varchar(80) NOT NULL, "collaboration" varchar(120) NOT NULL, "source" varchar(120) NOT NULL, "reported_on" date NULL, "recorded_at" datetime NOT NULL, "group_id" varchar(200) NULL REFERENCES "search_group" ("key") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "search_group" ("key" varchar(200) NOT NULL PRIMARY KEY);
CREATE TABLE "search_party" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "row" varchar(200) NOT NULL UNIQUE, "group_id" varchar(200) NOT NULL REFERENCES "search_group" ("key") DEFERRABLE INITIALLY DEFERRED, "organisation_id" varchar(80) NOT NULL);
CREATE VIRTUAL TABLE search_text USING fts5(name, words, content='search_entry', content_rowid='id',
       tokenize='porter unicode61 remove_diacritics 2', prefix='3');
CREATE INDEX "access_membership_organisation_id_f4c4f883" ON "access_membership" ("organisation_id");
CREATE INDEX "access_membership_user_id_5bf62e16" ON "access_membership" ("user_id");
CREATE INDEX "account_emailaddress_email_03be32b2" ON "account_emailaddress" ("email");
CREATE INDEX "account_emailaddress_user_id_2c513194" ON "account_emailaddress" ("user_id");
CREATE UNIQUE INDEX "account_emailaddress_user_id_email_987c8728_uniq" ON "account_emailaddress" ("user_id", "email");
CREATE INDEX "account_emailconfirmation_email_address_id_5b7f8c58" ON "account_emailconfirmation" ("email_address_id");
CREATE INDEX "agreements_agreement_collaboration_id_d5a95331" ON "agreements_agreement" ("collaboration_id");
CREATE INDEX "agreements_agreement_organisation_id_27cbf0e2" ON "agreements_agreement" ("organisation_id");
CREATE INDEX "agreements_agreement_reported_by_a4f6ba2c" ON "agreements_agreement" ("reported_by");
CREATE INDEX "agreements_agreement_reported_on_8498577c" ON "agreements_agreement" ("reported_on");
CREATE INDEX "agreements_agreementchange_agreement_id_5d728d71" ON "agreements_agreementchange" ("agreement_id");
CREATE INDEX "agreements_agreementchange_by_id_61e992b6" ON "agreements_agreementchange" ("by_id");
CREATE INDEX "agreements_agreementchange_reported_by_16b9b77b" ON "agreements_agreementchange" ("reported_by");
CREATE INDEX "agreements_agreementchange_reported_on_4d5e2c9d" ON "agreements_agreementchange" ("reported_on");
CREATE INDEX "agreements_agreementclause_agreement_id_cfa27b13" ON "agreements_agreementclause" ("agreement_id");
CREATE INDEX "agreements_agreementclause_body_id_aa8c1fc9" ON "agreements_agreementclause" ("body_id");
CREATE INDEX "agreements_agreementclause_reported_by_384fffb0" ON "agreements_agreementclause" ("reported_by");
CREATE INDEX "agreements_agreementclause_reported_on_74c180a7" ON "agreements_agreementclause" ("reported_on");
CREATE INDEX "agreements_agreementdocument_agreement_id_bef4613b" ON "agreements_agreementdocument" ("agreement_id");
CREATE INDEX "agreements_agreementdocument_reported_by_2fc16656" ON "agreements_agreementdocument" ("reported_by");
CREATE INDEX "agreements_agreementdocument_reported_on_ab37e1f8" ON "agreements_agreementdocument" ("reported_on");
CREATE INDEX "agreements_agreementdraft_organisation_e3ae3648" ON "agreements_agreementdraft" ("organisation");
CREATE INDEX "agreements_agreementmark_agreement_id_cbe02704" ON "agreements_agreementmark" ("agreement_id");
CREATE INDEX "agreements_agreementmark_document_id_a79f1700" ON "agreements_agreementmark" ("document_id");
CREATE INDEX "agreements_agreementmark_reported_by_41a72669" ON "agreements_agreementmark" ("reported_by");
CREATE INDEX "agreements_agreementmark_reported_on_4009d2ba" ON "agreements_agreementmark" ("reported_on");
CREATE INDEX "agreements_agreementnovation_agreement_id_58cb47d5" ON "agreements_agreementnovation" ("agreement_id");
CREATE INDEX "agreements_agreementnovation_party_id_e06a1b74" ON "agreements_agreementnovation" ("party_id");
CREATE INDEX "agreements_agreementnovation_reported_by_b06a52d8" ON "agreements_agreementnovation" ("reported_by");
CREATE INDEX "agreements_agreementnovation_reported_on_8edb62af" ON "agreements_agreementnovation" ("reported_on");
CREATE INDEX "agreements_agreementnovation_successor_id_ae1a5ddf" ON "agreements_agreementnovation" ("successor_id");
CREATE INDEX "agreements_agreementparty_agreement_id_15a1ff1d" ON "agreements_agreementparty" ("agreement_id");
CREATE INDEX "agreements_agreementparty_organisation_id_502ee345" ON "agreements_agreementparty" ("organisation_id");
CREATE INDEX "agreements_agreementparty_reported_by_31309f4f" ON "agreements_agreementparty" ("reported_by");
CREATE INDEX "agreements_agreementparty_reported_on_9f218443" ON "agreements_agreementparty" ("reported_on");
CREATE INDEX "agreements_agreementprovision_agreement_id_3e25912b" ON "agreements_agreementprovision" ("agreement_id");
CREATE INDEX "agreements_agreementprovision_reported_by_d415bf04" ON "agreements_agreementprovision" ("reported_by");
CREATE INDEX "agreements_agreementprovision_reported_on_2a025b22" ON "agreements_agreementprovision" ("reported_on");
CREATE INDEX "agreements_agreementpublication_agreement_id_2a7bcb90" ON "agreements_agreementpublication" ("agreement_id");
CREATE INDEX "agreements_agreementpublication_document_id_665ae5e0" ON "agreements_agreementpublication" ("document_id");
CREATE INDEX "agreements_agreementpublication_organisation_id_6896395f" ON "agreements_agreementpublication" ("organisation_id");
CREATE INDEX "agreements_agreementpublication_reported_by_c504a064" ON "agreements_agreementpublication" ("reported_by");
CREATE INDEX "agreements_agreementpublication_reported_on_0ef4dd41" ON "agreements_agreementpublication" ("reported_on");
CREATE INDEX "agreements_agreementstatereport_agreement_id_21be6a6d" ON "agreements_agreementstatereport" ("agreement_id");
CREATE INDEX "agreements_agreementstatereport_reported_by_c5f3debd" ON "agreements_agreementstatereport" ("reported_by");
CREATE INDEX "agreements_agreementstatereport_reported_on_86256db2" ON "agreements_agreementstatereport" ("reported_on");
CREATE INDEX "agreements_agreementterms_agreement_id_f3dcac2b" ON "agreements_agreementterms" ("agreement_id");
CREATE INDEX "agreements_agreementterms_reported_by_c4a0e0fe" ON "agreements_agreementterms" ("reported_by");
CREATE INDEX "agreements_agreementterms_reported_on_a23cf500" ON "agreements_agreementterms" ("reported_on");
CREATE INDEX "agreements_dataparty_agreement_id_cb4697e0" ON "agreements_dataparty" ("agreement_id");
CREATE INDEX "agreements_dataparty_reported_by_7c478821" ON "agreements_dataparty" ("reported_by");
CREATE INDEX "agreements_dataparty_reported_on_4c35d7f3" ON "agreements_dataparty" ("reported_on");
CREATE INDEX "agreements_datasetreport_agreement_id_82a3285a" ON "agreements_datasetreport" ("agreement_id");
CREATE INDEX "agreements_datasetreport_reported_by_98b92fe7" ON "agreements_datasetreport" ("reported_by");
CREATE INDEX "agreements_datasetreport_reported_on_7079baf6" ON "agreements_datasetreport" ("reported_on");
CREATE INDEX "agreements_datatermsreport_agreement_id_9ac1d846" ON "agreements_datatermsreport" ("agreement_id");
CREATE INDEX "agreements_datatermsreport_reported_by_8a085a39" ON "agreements_datatermsreport" ("reported_by");
CREATE INDEX "agreements_datatermsreport_reported_on_58fe9af8" ON "agreements_datatermsreport" ("reported_on");
CREATE INDEX "agreements_exitasset_agreement_id_a75376b9" ON "agreements_exitasset" ("agreement_id");
CREATE INDEX "agreements_exitasset_reported_by_9e6cedf7" ON "agreements_exitasset" ("reported_by");
CREATE INDEX "agreements_exitasset_reported_on_92ec322c" ON "agreements_exitasset" ("reported_on");
CREATE INDEX "agreements_exitcost_agreement_id_d02003dd" ON "agreements_exitcost" ("agreement_id");
CREATE INDEX "agreements_exitcost_reported_by_6921fa84" ON "agreements_exitcost" ("reported_by");
CREATE INDEX "agreements_exitcost_reported_on_2ca433fa" ON "agreements_exitcost" ("reported_on");
CREATE INDEX "agreements_exitservice_agreement_id_a8a1f941" ON "agreements_exitservice" ("agreement_id");
CREATE INDEX "agreements_exitservice_reported_by_48e9bea6" ON "agreements_exitservice" ("reported_by");
CREATE INDEX "agreements_exitservice_reported_on_7d280625" ON "agreements_exitservice" ("reported_on");
CREATE INDEX "agreements_exitshare_agreement_id_e04bf780" ON "agreements_exitshare" ("agreement_id");
CREATE INDEX "agreements_exitshare_reported_by_f14a0183" ON "agreements_exitshare" ("reported_by");
CREATE INDEX "agreements_exitshare_reported_on_0baed706" ON "agreements_exitshare" ("reported_on");
CREATE INDEX "agreements_exittermsreport_agreement_id_1d408a94" ON "agreements_exittermsreport" ("agreement_id");
CREATE INDEX "agreements_exittermsreport_reported_by_36ad8095" ON "agreements_exittermsreport" ("reported_by");
CREATE INDEX "agreements_exittermsreport_reported_on_baa9dc03" ON "agreements_exittermsreport" ("reported_on");
CREATE INDEX "agreements_exitwriteoff_agreement_id_9364285b" ON "agreements_exitwriteoff" ("agreement_id");
CREATE INDEX "agreements_exitwriteoff_reported_by_bf91dee0" ON "agreements_exitwriteoff" ("reported_by");
CREATE INDEX "agreements_exitwriteoff_reported_on_5d98d842" ON "agreements_exitwriteoff" ("reported_on");
CREATE INDEX "agreements_frozenshare_frozen_id_f551df8c" ON "agreements_frozenshare" ("frozen_id");
CREATE INDEX "agreements_frozenshare_organisation_id_c1211ed4" ON "agreements_frozenshare" ("organisation_id");
CREATE INDEX "agreements_frozenshare_reported_by_10363b67" ON "agreements_frozenshare" ("reported_by");
CREATE INDEX "agreements_frozenshare_reported_on_b9119d03" ON "agreements_frozenshare" ("reported_on");
CREATE INDEX "agreements_frozenshare_scheme_id_d872e8ba" ON "agreements_frozenshare" ("scheme_id");
CREATE INDEX "agreements_frozenyear_reported_by_084728b4" ON "agreements_frozenyear" ("reported_by");
CREATE INDEX "agreements_frozenyear_reported_on_4651c71e" ON "agreements_frozenyear" ("reported_on");
CREATE INDEX "agreements_frozenyear_scheme_id_8db3b036" ON "agreements_frozenyear" ("scheme_id");
CREATE INDEX "agreements_frozenyear_version_id_f84bb855" ON "agreements_frozenyear" ("version_id");
CREATE INDEX "agreements_rulepart_reported_by_f66062a1" ON "agreements_rulepart" ("reported_by");
CREATE INDEX "agreements_rulepart_reported_on_57ea224d" ON "agreements_rulepart" ("reported_on");
CREATE INDEX "agreements_rulepart_rule_id_541d762c" ON "agreements_rulepart" ("rule_id");
CREATE INDEX "agreements_rulepart_scheme_id_c65c0399" ON "agreements_rulepart" ("scheme_id");
CREATE INDEX "agreements_rulepart_weights_id_5b261c70" ON "agreements_rulepart" ("weights_id");
CREATE INDEX "agreements_scheme_agreement_id_a6677a6e" ON "agreements_scheme" ("agreement_id");
CREATE INDEX "agreements_scheme_collaboration_id_1a044a4d" ON "agreements_scheme" ("collaboration_id");
CREATE INDEX "agreements_scheme_reported_by_bacfc299" ON "agreements_scheme" ("reported_by");
CREATE INDEX "agreements_scheme_reported_on_7bf898f4" ON "agreements_scheme" ("reported_on");
CREATE INDEX "agreements_schememember_organisation_id_924f4118" ON "agreements_schememember" ("organisation_id");
CREATE INDEX "agreements_schememember_reported_by_b9321abb" ON "agreements_schememember" ("reported_by");
CREATE INDEX "agreements_schememember_reported_on_6795deb1" ON "agreements_schememember" ("reported_on");
CREATE INDEX "agreements_schememember_scheme_id_14ce6810" ON "agreements_schememember" ("scheme_id");
CREATE INDEX "agreements_schememember_version_id_94d2cfaf" ON "agreements_schememember" ("version_id");
CREATE INDEX "agreements_schemerule_reported_by_46311ead" ON "agreements_schemerule" ("reported_by");
CREATE INDEX "agreements_schemerule_reported_on_48de7749" ON "agreements_schemerule" ("reported_on");
CREATE INDEX "agreements_schemerule_scheme_id_34885169" ON "agreements_schemerule" ("scheme_id");
CREATE INDEX "agreements_schemerule_version_id_eb773e6d" ON "agreements_schemerule" ("version_id");
CREATE INDEX "agreements_schemeversion_reported_by_e902df99" ON "agreements_schemeversion" ("reported_by");
CREATE INDEX "agreements_schemeversion_reported_on_8dd1adc2" ON "agreements_schemeversion" ("reported_on");
CREATE INDEX "agreements_schemeversion_scheme_id_c1ff7f08" ON "agreements_schemeversion" ("scheme_id");
CREATE INDEX "agreements_weight_organisation_id_d5c3df1b" ON "agreements_weight" ("organisation_id");
CREATE INDEX "agreements_weight_reported_by_1326b8c5" ON "agreements_weight" ("reported_by");
CREATE INDEX "agreements_weight_reported_on_c2a1db21" ON "agreements_weight" ("reported_on");
CREATE INDEX "agreements_weight_version_id_bb94d71a" ON "agreements_weight" ("version_id");
CREATE INDEX "agreements_weight_weight_set_id_c4fda5f5" ON "agreements_weight" ("weight_set_id");
CREATE INDEX "agreements_weightset_collaboration_id_eb667285" ON "agreements_weightset" ("collaboration_id");
CREATE INDEX "agreements_weightset_reported_by_8c0d3ce1" ON "agreements_weightset" ("reported_by");
CREATE INDEX "agreements_weightset_reported_on_3dd22a50" ON "agreements_weightset" ("reported_on");
CREATE INDEX "agreements_weightversion_reported_by_8ccaccbd" ON "agreements_weightversion" ("reported_by");
CREATE INDEX "agreements_weightversion_reported_on_df8f9bbb" ON "agreements_weightversion" ("reported_on");
CREATE INDEX "agreements_weightversion_weight_set_id_cf1c2c61" ON "agreements_weightversion" ("weight_set_id");
CREATE INDEX "agreements_yearcost_paid_by_id_033c7ada" ON "agreements_yearcost" ("paid_by_id");
CREATE INDEX "agreements_yearcost_reported_by_dae20718" ON "agreements_yearcost" ("reported_by");
CREATE INDEX "agreements_yearcost_reported_on_b0e06a0c" ON "agreements_yearcost" ("reported_on");
CREATE INDEX "agreements_yearcost_scheme_id_b908b3d6" ON "agreements_yearcost" ("scheme_id");
CREATE INDEX "agreements_yearinvoice_organisation_id_7651cc12" ON "agreements_yearinvoice" ("organisation_id");
CREATE INDEX "agreements_yearinvoice_reported_by_1bd18cb5" ON "agreements_yearinvoice" ("reported_by");
CREATE INDEX "agreements_yearinvoice_reported_on_a3a9cf3b" ON "agreements_yearinvoice" ("reported_on");
CREATE INDEX "agreements_yearinvoice_scheme_id_bc949f3f" ON "agreements_yearinvoice" ("scheme_id");
CREATE INDEX "assurance_draftquestion_about_7f11bc73" ON "assurance_draftquestion" ("about");
CREATE INDEX "assurance_draftquestion_organisation_abe7169b" ON "assurance_draftquestion" ("organisation");
CREATE INDEX "assurance_findingstep_assigned_to_c7deda43" ON "assurance_findingstep" ("assigned_to");
CREATE INDEX "assurance_findingstep_collaboration_f51329c1" ON "assurance_findingstep" ("collaboration");
CREATE INDEX "assurance_findingstep_finding_4c9fa136" ON "assurance_findingstep" ("finding");
CREATE INDEX "assurance_findingstep_organisation_48aff827" ON "assurance_findingstep" ("organisation");
CREATE INDEX "assurance_historicaldraftquestion_about_1619f4f2" ON "assurance_historicaldraftquestion" ("about");
CREATE INDEX "assurance_historicaldraftquestion_history_date_c8114493" ON "assurance_historicaldraftquestion" ("history_date");
CREATE INDEX "assurance_historicaldraftquestion_id_59c8a9d5" ON "assurance_historicaldraftquestion" ("id");
CREATE INDEX "assurance_historicaldraftquestion_organisation_9df34c91" ON "assurance_historicaldraftquestion" ("organisation");
CREATE INDEX "assurance_note_about_98852cc2" ON "assurance_note" ("about");
CREATE INDEX "assurance_note_organisation_6d9f898b" ON "assurance_note" ("organisation");
CREATE INDEX "assurance_sentquestion_about_df536f1e" ON "assurance_sentquestion" ("about");
CREATE INDEX "assurance_sentquestion_asked_d12a5c5b" ON "assurance_sentquestion" ("asked");
CREATE INDEX "assurance_sentquestion_asker_4484a190" ON "assurance_sentquestion" ("asker");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "benefits_baselinesignature_reported_by_7c7fa4cc" ON "benefits_baselinesignature" ("reported_by");
CREATE INDEX "benefits_baselinesignature_reported_on_672e63cf" ON "benefits_baselinesignature" ("reported_on");
CREATE INDEX "benefits_benefit_collaboration_id_f36f0d3a" ON "benefits_benefit" ("collaboration_id");
CREATE INDEX "benefits_benefit_organisation_id_0919ecc2" ON "benefits_benefit" ("organisation_id");
CREATE INDEX "benefits_benefit_reported_by_144c9093" ON "benefits_benefit" ("reported_by");
CREATE INDEX "benefits_benefit_reported_on_736529a3" ON "benefits_benefit" ("reported_on");
CREATE INDEX "benefits_benefitbaseline_benefit_id_49315686" ON "benefits_benefitbaseline" ("benefit_id");
CREATE INDEX "benefits_benefitbaseline_reported_by_ecdfdf60" ON "benefits_benefitbaseline" ("reported_by");
CREATE INDEX "benefits_benefitbaseline_reported_on_1c0525ff" ON "benefits_benefitbaseline" ("reported_on");
CREATE INDEX "benefits_benefitdependency_benefit_id_02b52b92" ON "benefits_benefitdependency" ("benefit_id");
CREATE INDEX "benefits_benefitdependency_on_benefit_id_e9378a60" ON "benefits_benefitdependency" ("on_benefit_id");
CREATE INDEX "benefits_benefitdependency_reported_by_42db74fc" ON "benefits_benefitdependency" ("reported_by");
CREATE INDEX "benefits_benefitdependency_reported_on_02314bf2" ON "benefits_benefitdependency" ("reported_on");
CREATE INDEX "benefits_benefitprofile_benefit_id_c8cdc10d" ON "benefits_benefitprofile" ("benefit_id");
CREATE INDEX "benefits_benefitprofile_measure_id_38fb1b62" ON "benefits_benefitprofile" ("measure_id");
CREATE INDEX "benefits_benefitprofile_owner_id_876d04a3" ON "benefits_benefitprofile" ("owner_id");
CREATE INDEX "benefits_benefitprofile_owner_post_id_1b8a1859" ON "benefits_benefitprofile" ("owner_post_id");
CREATE INDEX "benefits_benefitprofile_reported_by_21d65a30" ON "benefits_benefitprofile" ("reported_by");
CREATE INDEX "benefits_benefitprofile_reported_on_750166da" ON "benefits_benefitprofile" ("reported_on");
CREATE INDEX "benefits_benefitrange_benefit_id_3dd42dcc" ON "benefits_benefitrange" ("benefit_id");
CREATE INDEX "benefits_benefitrange_reported_by_d5b59db1" ON "benefits_benefitrange" ("reported_by");
CREATE INDEX "benefits_benefitrange_reported_on_754cc571" ON "benefits_benefitrange" ("reported_on");
CREATE INDEX "benefits_entryparty_entry_id_a48e9c12" ON "benefits_entryparty" ("entry_id");
CREATE INDEX "benefits_entryparty_organisation_id_c9dbce9e" ON "benefits_entryparty" ("organisation_id");
CREATE INDEX "benefits_eventstrikes_benefit_id_52fe5aaf" ON "benefits_eventstrikes" ("benefit_id");
CREATE INDEX "benefits_eventstrikes_report_id_58551fce" ON "benefits_eventstrikes" ("report_id");
CREATE INDEX "benefits_joining_by_id_be4c8678" ON "benefits_joining" ("by_id");
CREATE INDEX "benefits_joining_entry_id_7d99e0a6" ON "benefits_joining" ("entry_id");
CREATE INDEX "benefits_joining_reported_by_d8e9f467" ON "benefits_joining" ("reported_by");
CREATE INDEX "benefits_joining_reported_on_c56842e6" ON "benefits_joining" ("reported_on");
CREATE INDEX "benefits_ledgerentry_benefit_id_dc92bb6e" ON "benefits_ledgerentry" ("benefit_id");
CREATE INDEX "benefits_ledgerentry_collaboration_id_d6cef15d" ON "benefits_ledgerentry" ("collaboration_id");
CREATE INDEX "benefits_ledgerentry_organisation_id_fc98979a" ON "benefits_ledgerentry" ("organisation_id");
CREATE INDEX "benefits_ledgerentry_reported_by_1907bd0a" ON "benefits_ledgerentry" ("reported_by");
CREATE INDEX "benefits_ledgerentry_reported_on_ee91dd1a" ON "benefits_ledgerentry" ("reported_on");
CREATE INDEX "benefits_lineamount_line_id_236d8728" ON "benefits_lineamount" ("line_id");
CREATE INDEX "benefits_lineamount_reported_by_3484978a" ON "benefits_lineamount" ("reported_by");
CREATE INDEX "benefits_lineamount_reported_on_6caaf9d5" ON "benefits_lineamount" ("reported_on");
CREATE INDEX "benefits_lines" ON "benefits_ledgerentry" ("kind", "collaboration_id", "organisation_id", "benefit_id", "cashable", "prices", "price_year", "budget", "reckoning", "standing", "recurrence", "state");
CREATE INDEX "benefits_linetaken_line_id_d676d20f" ON "benefits_linetaken" ("line_id");
CREATE INDEX "benefits_linetaken_reported_by_1e2e9fc2" ON "benefits_linetaken" ("reported_by");
CREATE INDEX "benefits_linetaken_reported_on_89b734bd" ON "benefits_linetaken" ("reported_on");
CREATE INDEX "benefits_maplink_collaboration_id_0772fbc1" ON "benefits_maplink" ("collaboration_id");
CREATE INDEX "benefits_maplink_reported_by_d01e1dcc" ON "benefits_maplink" ("reported_by");
CREATE INDEX "benefits_maplink_reported_on_b416d697" ON "benefits_maplink" ("reported_on");
CREATE INDEX "benefits_maplink_source_benefit_id_bd1a0345" ON "benefits_maplink" ("source_benefit_id");
CREATE INDEX "benefits_maplink_source_node_id_26b486be" ON "benefits_maplink" ("source_node_id");
CREATE INDEX "benefits_maplink_target_benefit_id_19eb633a" ON "benefits_maplink" ("target_benefit_id");
CREATE INDEX "benefits_maplink_target_node_id_93930e13" ON "benefits_maplink" ("target_node_id");
CREATE INDEX "benefits_mapnode_collaboration_id_bea5de1d" ON "benefits_mapnode" ("collaboration_id");
CREATE INDEX "benefits_mapnode_reported_by_9cf082e2" ON "benefits_mapnode" ("reported_by");
CREATE INDEX "benefits_mapnode_reported_on_c8964489" ON "benefits_mapnode" ("reported_on");
CREATE INDEX "benefits_mapnodetaken_node_id_e79c1af5" ON "benefits_mapnodetaken" ("node_id");
CREATE INDEX "benefits_mapnodetaken_reported_by_3f9c4eba" ON "benefits_mapnodetaken" ("reported_by");
CREATE INDEX "benefits_mapnodetaken_reported_on_7fb16d86" ON "benefits_mapnodetaken" ("reported_on");
CREATE INDEX "benefits_profilequarter_profile_id_b2263a30" ON "benefits_profilequarter" ("profile_id");
CREATE INDEX "benefits_programmeline_benefit_id_e1fcc355" ON "benefits_programmeline" ("benefit_id");
CREATE INDEX "benefits_programmeline_programme_id_9eb7c35c" ON "benefits_programmeline" ("programme_id");
CREATE INDEX "benefits_programmeline_reported_by_30e9bcf2" ON "benefits_programmeline" ("reported_by");
CREATE INDEX "benefits_programmeline_reported_on_f122abda" ON "benefits_programmeline" ("reported_on");
CREATE INDEX "benefits_programmetarget_programme_id_a398d262" ON "benefits_programmetarget" ("programme_id");
CREATE INDEX "benefits_programmetarget_reported_by_881a747c" ON "benefits_programmetarget" ("reported_by");
CREATE INDEX "benefits_programmetarget_reported_on_4122775a" ON "benefits_programmetarget" ("reported_on");
CREATE INDEX "benefits_requiredsaving_programme_id_7b2285e6" ON "benefits_requiredsaving" ("programme_id");
CREATE INDEX "benefits_requiredsaving_reported_by_3ea7fe23" ON "benefits_requiredsaving" ("reported_by");
CREATE INDEX "benefits_requiredsaving_reported_on_d5c49301" ON "benefits_requiredsaving" ("reported_on");
CREATE INDEX "benefits_reviewpoint_profile_id_964266bc" ON "benefits_reviewpoint" ("profile_id");
CREATE INDEX "benefits_savingsprogramme_organisation_id_f4eb6a1e" ON "benefits_savingsprogramme" ("organisation_id");
CREATE INDEX "benefits_savingsprogramme_reported_by_6eefaff7" ON "benefits_savingsprogramme" ("reported_by");
CREATE INDEX "benefits_savingsprogramme_reported_on_acbd571b" ON "benefits_savingsprogramme" ("reported_on");
CREATE INDEX "benefits_setaside_by_id_ed49cfc1" ON "benefits_setaside" ("by_id");
CREATE INDEX "benefits_setaside_entry_id_7bb28c1b" ON "benefits_setaside" ("entry_id");
CREATE INDEX "benefits_sharedevent_collaboration_id_a1e0f076" ON "benefits_sharedevent" ("collaboration_id");
CREATE INDEX "benefits_sharedevent_organisation_id_b779f2ae" ON "benefits_sharedevent" ("organisation_id");
CREATE INDEX "benefits_sharedevent_reported_by_9be28202" ON "benefits_sharedevent" ("reported_by");
CREATE INDEX "benefits_sharedevent_reported_on_d20288c2" ON "benefits_sharedevent" ("reported_on");
CREATE INDEX "benefits_sharedeventreport_event_id_9b21544f" ON "benefits_sharedeventreport" ("event_id");
CREATE INDEX "benefits_sharedeventreport_reported_by_3a8d7190" ON "benefits_sharedeventreport" ("reported_by");
CREATE INDEX "benefits_sharedeventreport_reported_on_cbe05667" ON "benefits_sharedeventreport" ("reported_on");
CREATE INDEX "benefits_verification_reported_by_fe3bfdb5" ON "benefits_verification" ("reported_by");
CREATE INDEX "benefits_verification_reported_on_06783574" ON "benefits_verification" ("reported_on");
CREATE INDEX "business_cases_allianceconsultation_alliance_id_afb6a5ca" ON "business_cases_allianceconsultation" ("alliance_id");
CREATE INDEX "business_cases_appraisal_case_id_c03a77d0" ON "business_cases_appraisal" ("case_id");
CREATE INDEX "business_cases_appraisal_reported_by_30b33043" ON "business_cases_appraisal" ("reported_by");
CREATE INDEX "business_cases_appraisal_reported_on_dfe6aa4c" ON "business_cases_appraisal" ("reported_on");
CREATE INDEX "business_cases_appraisalindex_appraisal_id_04d51cd6" ON "business_cases_appraisalindex" ("appraisal_id");
CREATE INDEX "business_cases_appraisaloption_appraisal_id_8e11e1c1" ON "business_cases_appraisaloption" ("appraisal_id");
CREATE INDEX "business_cases_appraisalrate_appraisal_id_33ea4552" ON "business_cases_appraisalrate" ("appraisal_id");
CREATE INDEX "business_cases_businesscase_collaboration_id_53331d09" ON "business_cases_businesscase" ("collaboration_id");
CREATE INDEX "business_cases_businesscase_reported_by_e1085f77" ON "business_cases_businesscase" ("reported_by");
CREATE INDEX "business_cases_businesscase_reported_on_05c9aa34" ON "business_cases_businesscase" ("reported_on");
CREATE INDEX "business_cases_caseconsultation_case_id_fdd3666e" ON "business_cases_caseconsultation" ("case_id");
CREATE INDEX "business_cases_caseconsultation_reported_by_53f015ab" ON "business_cases_caseconsultation" ("reported_by");
CREATE INDEX "business_cases_caseconsultation_reported_on_e01f5722" ON "business_cases_caseconsultation" ("reported_on");
CREATE INDEX "business_cases_caseplan_case_id_64d8199e" ON "business_cases_caseplan" ("case_id");
CREATE INDEX "business_cases_caseplan_reported_by_ec583b14" ON "business_cases_caseplan" ("reported_by");
CREATE INDEX "business_cases_caseplan_reported_on_da15db94" ON "business_cases_caseplan" ("reported_on");
CREATE INDEX "business_cases_challenge_collaboration_id_f9cbc4b5" ON "business_cases_challenge" ("collaboration_id");
CREATE INDEX "business_cases_challenge_reported_by_b2218616" ON "business_cases_challenge" ("reported_by");
CREATE INDEX "business_cases_challenge_reported_on_2c537cd0" ON "business_cases_challenge" ("reported_on");
CREATE INDEX "business_cases_challengereport_challenge_id_e14c0af4" ON "business_cases_challengereport" ("challenge_id");
CREATE INDEX "business_cases_challengereport_reported_by_dfbd34e7" ON "business_cases_challengereport" ("reported_by");
CREATE INDEX "business_cases_challengereport_reported_on_d6fd8c96" ON "business_cases_challengereport" ("reported_on");
CREATE INDEX "business_cases_condition_answer_id_c8e2a1d6" ON "business_cases_condition" ("answer_id");
CREATE INDEX "business_cases_condition_reported_by_7b885705" ON "business_cases_condition" ("reported_by");
CREATE INDEX "business_cases_condition_reported_on_51c0ad87" ON "business_cases_condition" ("reported_on");
CREATE INDEX "business_cases_condition_to_meet_id_93ce38ec" ON "business_cases_condition" ("to_meet_id");
CREATE INDEX "business_cases_conditionreport_condition_id_d0705cfc" ON "business_cases_conditionreport" ("condition_id");
CREATE INDEX "business_cases_conditionreport_reported_by_0ce9eaf8" ON "business_cases_conditionreport" ("reported_by");
CREATE INDEX "business_cases_conditionreport_reported_on_14b588d2" ON "business_cases_conditionreport" ("reported_on");
CREATE INDEX "business_cases_consideration_opportunity_id_097cf450" ON "business_cases_consideration" ("opportunity_id");
CREATE INDEX "business_cases_consideration_reported_by_a9f72d4a" ON "business_cases_consideration" ("reported_by");
CREATE INDEX "business_cases_consideration_reported_on_8d61bb1b" ON "business_cases_consideration" ("reported_on");
CREATE INDEX "business_cases_consideredagreement_agreement_id_98be3ab7" ON "business_cases_consideredagreement" ("agreement_id");
CREATE INDEX "business_cases_consideredagreement_consideration_id_203cabc9" ON "business_cases_consideredagreement" ("consideration_id");
CREATE INDEX "business_cases_headingreport_case_id_5444554c" ON "business_cases_headingreport" ("case_id");
CREATE INDEX "business_cases_headingreport_reported_by_8b867504" ON "business_cases_headingreport" ("reported_by");
CREATE INDEX "business_cases_headingreport_reported_on_3e600fc2" ON "business_cases_headingreport" ("reported_on");
CREATE INDEX "business_cases_historicallesson_collaboration_id_fa818dd4" ON "business_cases_historicallesson" ("collaboration_id");
CREATE INDEX "business_cases_historicallesson_history_date_090b1f87" ON "business_cases_historicallesson" ("history_date");
CREATE INDEX "business_cases_historicallesson_key_b26e0277" ON "business_cases_historicallesson" ("key");
CREATE INDEX "business_cases_historicallesson_reported_by_96564cc8" ON "business_cases_historicallesson" ("reported_by");
CREATE INDEX "business_cases_historicallesson_reported_on_a426240f" ON "business_cases_historicallesson" ("reported_on");
CREATE INDEX "business_cases_historicallesson_shared_with_id_d683d57b" ON "business_cases_historicallesson" ("shared_with_id");
CREATE INDEX "business_cases_lesson_collaboration_id_947291ee" ON "business_cases_lesson" ("collaboration_id");
CREATE INDEX "business_cases_lesson_reported_by_17be1a4d" ON "business_cases_lesson" ("reported_by");
CREATE INDEX "business_cases_lesson_reported_on_11b6e799" ON "business_cases_lesson" ("reported_on");
CREATE INDEX "business_cases_lesson_shared_with_id_9f76715e" ON "business_cases_lesson" ("shared_with_id");
CREATE INDEX "business_cases_lessonapplication_collaboration_id_f186ef04" ON "business_cases_lessonapplication" ("collaboration_id");
CREATE INDEX "business_cases_lessonapplication_lesson_id_cdfa84b4" ON "business_cases_lessonapplication" ("lesson_id");
CREATE INDEX "business_cases_lessonapplication_reported_by_2926054c" ON "business_cases_lessonapplication" ("reported_by");
CREATE INDEX "business_cases_lessonapplication_reported_on_dbb8d274" ON "business_cases_lessonapplication" ("reported_on");
CREATE INDEX "business_cases_lessonreport_by_id_1292a272" ON "business_cases_lessonreport" ("by_id");
CREATE INDEX "business_cases_lessonreport_lesson_id_25fc265d" ON "business_cases_lessonreport" ("lesson_id");
CREATE INDEX "business_cases_lessonreport_reported_by_3fc3fed2" ON "business_cases_lessonreport" ("reported_by");
CREATE INDEX "business_cases_lessonreport_reported_on_d749e85f" ON "business_cases_lessonreport" ("reported_on");
CREATE INDEX "business_cases_lessontheme_lesson_id_24778f69" ON "business_cases_lessontheme" ("lesson_id");
CREATE UNIQUE INDEX "business_cases_one_does_nothing" ON "business_cases_appraisaloption" ("appraisal_id") WHERE "does_nothing";
CREATE UNIQUE INDEX "business_cases_one_is_preferred" ON "business_cases_appraisaloption" ("appraisal_id") WHERE "preferred";
CREATE INDEX "business_cases_opportunity_reported_by_b6a4c59a" ON "business_cases_opportunity" ("reported_by");
CREATE INDEX "business_cases_opportunity_reported_on_21bece63" ON "business_cases_opportunity" ("reported_on");
CREATE INDEX "business_cases_opportunitydecision_opportunity_id_efa64bfa" ON "business_cases_opportunitydecision" ("opportunity_id");
CREATE INDEX "business_cases_opportunitydecision_organisation_id_aaf38bfd" ON "business_cases_opportunitydecision" ("organisation_id");
CREATE INDEX "business_cases_opportunitydecision_reported_by_12ca4c76" ON "business_cases_opportunitydecision" ("reported_by");
CREATE INDEX "business_cases_opportunitydecision_reported_on_a644fdcd" ON "business_cases_opportunitydecision" ("reported_on");
CREATE INDEX "business_cases_opportunitynotice_opportunity_id_a7e95ff4" ON "business_cases_opportunitynotice" ("opportunity_id");
CREATE INDEX "business_cases_opportunitynotice_organisation_id_0d03c05d" ON "business_cases_opportunitynotice" ("organisation_id");
CREATE INDEX "business_cases_opportunitynotice_reported_by_1c438723" ON "business_cases_opportunitynotice" ("reported_by");
CREATE INDEX "business_cases_opportunitynotice_reported_on_29aede87" ON "business_cases_opportunitynotice" ("reported_on");
CREATE INDEX "business_cases_opportunityparty_opportunity_id_e8847b8c" ON "business_cases_opportunityparty" ("opportunity_id");
CREATE INDEX "business_cases_opportunityparty_organisation_id_e41adf5f" ON "business_cases_opportunityparty" ("organisation_id");
CREATE INDEX "business_cases_opportunityparty_reported_by_1b35058e" ON "business_cases_opportunityparty" ("reported_by");
CREATE INDEX "business_cases_opportunityparty_reported_on_45186073" ON "business_cases_opportunityparty" ("reported_on");
CREATE INDEX "business_cases_opportunityresult_case_id_b7d67d7c" ON "business_cases_opportunityresult" ("case_id");
CREATE INDEX "business_cases_opportunityresult_challenge_id_05da201d" ON "business_cases_opportunityresult" ("challenge_id");
CREATE INDEX "business_cases_opportunityresult_collaboration_id_f1f2441f" ON "business_cases_opportunityresult" ("collaboration_id");
CREATE INDEX "business_cases_opportunityresult_opportunity_id_8d5a300d" ON "business_cases_opportunityresult" ("opportunity_id");
CREATE INDEX "business_cases_opportunityresult_reported_by_2119061a" ON "business_cases_opportunityresult" ("reported_by");
CREATE INDEX "business_cases_opportunityresult_reported_on_e52fd232" ON "business_cases_opportunityresult" ("reported_on");
CREATE INDEX "business_cases_opportunityreview_opportunity_id_3a985f0e" ON "business_cases_opportunityreview" ("opportunity_id");
CREATE INDEX "business_cases_opportunityreview_reported_by_e00d6e9d" ON "business_cases_opportunityreview" ("reported_by");
CREATE INDEX "business_cases_opportunityreview_reported_on_c082f86c" ON "business_cases_opportunityreview" ("reported_on");
CREATE INDEX "business_cases_opportunityview_opportunity_id_e8ce0dc0" ON "business_cases_opportunityview" ("opportunity_id");
CREATE INDEX "business_cases_opportunityview_organisation_id_52378282" ON "business_cases_opportunityview" ("organisation_id");
CREATE INDEX "business_cases_opportunityview_reported_by_19f53fbf" ON "business_cases_opportunityview" ("reported_by");
CREATE INDEX "business_cases_opportunityview_reported_on_a23cf400" ON "business_cases_opportunityview" ("reported_on");
CREATE INDEX "business_cases_optionamount_line_id_fa1924df" ON "business_cases_optionamount" ("line_id");
CREATE INDEX "business_cases_optionline_option_id_c7b584ab" ON "business_cases_optionline" ("option_id");
CREATE INDEX "business_cases_partyanswer_party_id_37b2be95" ON "business_cases_partyanswer" ("party_id");
CREATE INDEX "business_cases_partyanswer_reported_by_5e74259a" ON "business_cases_partyanswer" ("reported_by");
CREATE INDEX "business_cases_partyanswer_reported_on_516302dc" ON "business_cases_partyanswer" ("reported_on");
CREATE INDEX "business_cases_partyanswer_submission_id_b6c3042d" ON "business_cases_partyanswer" ("submission_id");
CREATE INDEX "business_cases_peoplestep_case_id_4e1fbdf6" ON "business_cases_peoplestep" ("case_id");
CREATE INDEX "business_cases_peoplestep_reported_by_867d44e4" ON "business_cases_peoplestep" ("reported_by");
CREATE INDEX "business_cases_peoplestep_reported_on_142bd7c0" ON "business_cases_peoplestep" ("reported_on");
CREATE INDEX "business_cases_planfigure_plan_id_f8c18a5c" ON "business_cases_planfigure" ("plan_id");
CREATE INDEX "business_cases_reliance_case_id_f977825b" ON "business_cases_reliance" ("case_id");
CREATE INDEX "business_cases_reliance_reported_by_5cbb2150" ON "business_cases_reliance" ("reported_by");
CREATE INDEX "business_cases_reliance_reported_on_2c9fa48a" ON "business_cases_reliance" ("reported_on");
CREATE INDEX "business_cases_reliancebenefit_reliance_id_cb4c8170" ON "business_cases_reliancebenefit" ("reliance_id");
CREATE INDEX "business_cases_reliancereport_reliance_id_f1ce39ba" ON "business_cases_reliancereport" ("reliance_id");
CREATE INDEX "business_cases_reliancereport_reported_by_98f1a73c" ON "business_cases_reliancereport" ("reported_by");
CREATE INDEX "business_cases_reliancereport_reported_on_2bff06b0" ON "business_cases_reliancereport" ("reported_on");
CREATE INDEX "business_cases_review_case_id_e8f7183d" ON "business_cases_review" ("case_id");
CREATE INDEX "business_cases_review_reported_by_737671d1" ON "business_cases_review" ("reported_by");
CREATE INDEX "business_cases_review_reported_on_c39dcd1d" ON "business_cases_review" ("reported_on");
CREATE INDEX "business_cases_reviewfigure_review_id_46de5e75" ON "business_cases_reviewfigure" ("review_id");
CREATE INDEX "business_cases_stagereport_board_id_b268202d" ON "business_cases_stagereport" ("board_id");
CREATE INDEX "business_cases_stagereport_case_id_fe177788" ON "business_cases_stagereport" ("case_id");
CREATE INDEX "business_cases_stagereport_reported_by_58822c04" ON "business_cases_stagereport" ("reported_by");
CREATE INDEX "business_cases_stagereport_reported_on_8fe51932" ON "business_cases_stagereport" ("reported_on");
CREATE INDEX "business_cases_standingreport_case_id_52c8c15a" ON "business_cases_standingreport" ("case_id");
CREATE INDEX "business_cases_standingreport_reported_by_78a59f37" ON "business_cases_standingreport" ("reported_by");
CREATE INDEX "business_cases_standingreport_reported_on_5d98dbaf" ON "business_cases_standingreport" ("reported_on");
CREATE INDEX "business_cases_submission_board_id_bac8e375" ON "business_cases_submission" ("board_id");
CREATE INDEX "business_cases_submission_case_id_2e62a8b5" ON "business_cases_submission" ("case_id");
CREATE INDEX "business_cases_submission_reported_by_dbf341ff" ON "business_cases_submission" ("reported_by");
CREATE INDEX "business_cases_submission_reported_on_072879e1" ON "business_cases_submission" ("reported_on");
CREATE INDEX "business_cases_submissionparty_organisation_id_dffd9560" ON "business_cases_submissionparty" ("organisation_id");
CREATE INDEX "business_cases_submissionparty_submission_id_913f8523" ON "business_cases_submissionparty" ("submission_id");
CREATE INDEX "business_cases_succession_case_id_79b8971d" ON "business_cases_succession" ("case_id");
CREATE INDEX "business_cases_succession_into_id_fd55aeff" ON "business_cases_succession" ("into_id");
CREATE INDEX "business_cases_succession_reported_by_a59b932c" ON "business_cases_succession" ("reported_by");
CREATE INDEX "business_cases_succession_reported_on_1ce7c979" ON "business_cases_succession" ("reported_on");
CREATE INDEX "collaborati_organis_9c15b9_idx" ON "collaborations_partner" ("organisation_id", "collaboration_id");
CREATE INDEX "collaborations_account_collaboration_id_c12c59a7" ON "collaborations_account" ("collaboration_id");
CREATE INDEX "collaborations_account_reported_by_2caaa327" ON "collaborations_account" ("reported_by");
CREATE INDEX "collaborations_account_reported_on_1e392d45" ON "collaborations_account" ("reported_on");
CREATE INDEX "collaborations_collaboration_name_d39e4b10" ON "collaborations_collaboration" ("name");
CREATE INDEX "collaborations_collaboration_parent_id_236a1995" ON "collaborations_collaboration" ("parent_id");
CREATE INDEX "collaborations_collaboration_reported_by_d6d29dfc" ON "collaborations_collaboration" ("reported_by");
CREATE INDEX "collaborations_collaboration_reported_on_68754854" ON "collaborations_collaboration" ("reported_on");
CREATE INDEX "collaborations_collaborationname_collaboration_id_2b0090e8" ON "collaborations_collaborationname" ("collaboration_id");
CREATE INDEX "collaborations_collaborationname_name_cb3a4066" ON "collaborations_collaborationname" ("name");
CREATE INDEX "collaborations_collaborationname_reported_by_97633df9" ON "collaborations_collaborationname" ("reported_by");
CREATE INDEX "collaborations_collaborationname_reported_on_9c6ba5bb" ON "collaborations_collaborationname" ("reported_on");
CREATE INDEX "collaborations_departure_collaboration_id_b1d6a36f" ON "collaborations_departure" ("collaboration_id");
CREATE INDEX "collaborations_departure_reported_by_e15fb1b9" ON "collaborations_departure" ("reported_by");
CREATE INDEX "collaborations_departure_reported_on_365be513" ON "collaborations_departure" ("reported_on");
CREATE INDEX "collaborations_departureanswer_departure_id_2fe2742e" ON "collaborations_departureanswer" ("departure_id");
CREATE INDEX "collaborations_departureanswer_reported_by_e8afb5c6" ON "collaborations_departureanswer" ("reported_by");
CREATE INDEX "collaborations_departureanswer_reported_on_37385923" ON "collaborations_departureanswer" ("reported_on");
CREATE INDEX "collaborations_function_collaboration_id_14bb1ed8" ON "collaborations_function" ("collaboration_id");
CREATE INDEX "collaborations_function_name_23b6c9b8" ON "collaborations_function" ("name");
CREATE INDEX "collaborations_function_reported_by_b1317379" ON "collaborations_function" ("reported_by");
CREATE INDEX "collaborations_function_reported_on_999e2232" ON "collaborations_function" ("reported_on");
CREATE INDEX "collaborations_handover_collaboration_id_62286b13" ON "collaborations_handover" ("collaboration_id");
CREATE INDEX "collaborations_handover_reported_by_5789e682" ON "collaborations_handover" ("reported_by");
CREATE INDEX "collaborations_handover_reported_on_95abc9d7" ON "collaborations_handover" ("reported_on");
CREATE INDEX "collaborations_handover_to_id_6e433d27" ON "collaborations_handover" ("to_id");
CREATE INDEX "collaborations_historicalcollaboration_history_date_369fc6d3" ON "collaborations_historicalcollaboration" ("history_date");
CREATE INDEX "collaborations_historicalcollaboration_key_48ab021f" ON "collaborations_historicalcollaboration" ("key");
CREATE INDEX "collaborations_historicalcollaboration_name_784c0cda" ON "collaborations_historicalcollaboration" ("name");
CREATE INDEX "collaborations_historicalcollaboration_parent_id_1c1fba2a" ON "collaborations_historicalcollaboration" ("parent_id");
CREATE INDEX "collaborations_historicalcollaboration_reported_by_4ec20ab7" ON "collaborations_historicalcollaboration" ("reported_by");
CREATE INDEX "collaborations_historicalcollaboration_reported_on_1732edef" ON "collaborations_historicalcollaboration" ("reported_on");
CREATE INDEX "collaborations_kindreport_collaboration_id_b072095a" ON "collaborations_kindreport" ("collaboration_id");
CREATE INDEX "collaborations_kindreport_reported_by_b5b95e40" ON "collaborations_kindreport" ("reported_by");
CREATE INDEX "collaborations_kindreport_reported_on_1f324495" ON "collaborations_kindreport" ("reported_on");
CREATE INDEX "collaborations_objective_carried_from_id_0b571e1d" ON "collaborations_objective" ("carried_from_id");
CREATE INDEX "collaborations_objective_collaboration_id_d969a21c" ON "collaborations_objective" ("collaboration_id");
CREATE INDEX "collaborations_objective_reported_by_31409c85" ON "collaborations_objective" ("reported_by");
CREATE INDEX "collaborations_objective_reported_on_fa99ded9" ON "collaborations_objective" ("reported_on");
CREATE INDEX "collaborations_objectivereport_objective_id_cc11b38b" ON "collaborations_objectivereport" ("objective_id");
CREATE INDEX "collaborations_objectivereport_reported_by_3cdf760e" ON "collaborations_objectivereport" ("reported_by");
CREATE INDEX "collaborations_objectivereport_reported_on_8b56fa0e" ON "collaborations_objectivereport" ("reported_on");
CREATE INDEX "collaborations_partner_collaboration_id_31095e60" ON "collaborations_partner" ("collaboration_id");
CREATE INDEX "collaborations_partner_organisation_id_c28172b1" ON "collaborations_partner" ("organisation_id");
CREATE INDEX "collaborations_partner_reported_by_82eef607" ON "collaborations_partner" ("reported_by");
CREATE INDEX "collaborations_partner_reported_on_9d2796a3" ON "collaborations_partner" ("reported_on");
CREATE INDEX "collaborations_planpriority_plan_id_8d4b87c3" ON "collaborations_planpriority" ("plan_id");
CREATE INDEX "collaborations_planpriority_reported_by_0b1208ea" ON "collaborations_planpriority" ("reported_by");
CREATE INDEX "collaborations_planpriority_reported_on_6e934c46" ON "collaborations_planpriority" ("reported_on");
CREATE INDEX "collaborations_policeplan_organisation_id_d9ef32e9" ON "collaborations_policeplan" ("organisation_id");
CREATE INDEX "collaborations_policeplan_reported_by_5f9dbe72" ON "collaborations_policeplan" ("reported_by");
CREATE INDEX "collaborations_policeplan_reported_on_a8c67272" ON "collaborations_policeplan" ("reported_on");
CREATE INDEX "collaborations_post_collaboration_id_ca57af9f" ON "collaborations_post" ("collaboration_id");
CREATE INDEX "collaborations_post_reported_by_aab69de8" ON "collaborations_post" ("reported_by");
CREATE INDEX "collaborations_post_reported_on_c0afb491" ON "collaborations_post" ("reported_on");
CREATE INDEX "collaborations_postcost_post_id_f19e275b" ON "collaborations_postcost" ("post_id");
CREATE INDEX "collaborations_postcost_reported_by_4f4420cc" ON "collaborations_postcost" ("reported_by");
CREATE INDEX "collaborations_postcost_reported_on_3f0bdca2" ON "collaborations_postcost" ("reported_on");
CREATE INDEX "collaborations_postdetail_control_id_982f7b91" ON "collaborations_postdetail" ("control_id");
CREATE INDEX "collaborations_postdetail_employer_id_e8b823f8" ON "collaborations_postdetail" ("employer_id");
CREATE INDEX "collaborations_postdetail_home_id_5b9c9b3c" ON "collaborations_postdetail" ("home_id");
CREATE INDEX "collaborations_postdetail_line_manager_id_db37274d" ON "collaborations_postdetail" ("line_manager_id");
CREATE INDEX "collaborations_postdetail_post_id_610f7c54" ON "collaborations_postdetail" ("post_id");
CREATE INDEX "collaborations_postdetail_reported_by_2c22e7fe" ON "collaborations_postdetail" ("reported_by");
CREATE INDEX "collaborations_postdetail_reported_on_e402df92" ON "collaborations_postdetail" ("reported_on");
CREATE INDEX "collaborations_postfunding_organisation_id_1c766f63" ON "collaborations_postfunding" ("organisation_id");
CREATE INDEX "collaborations_postfunding_post_id_15707f41" ON "collaborations_postfunding" ("post_id");
CREATE INDEX "collaborations_postfunding_reported_by_8ef2a5a2" ON "collaborations_postfunding" ("reported_by");
CREATE INDEX "collaborations_postfunding_reported_on_5ff490aa" ON "collaborations_postfunding" ("reported_on");
CREATE INDEX "collaborations_postpart_collaboration_id_9d6ba8e3" ON "collaborations_postpart" ("collaboration_id");
CREATE INDEX "collaborations_postpart_organisation_id_02af52ac" ON "collaborations_postpart" ("organisation_id");
CREATE INDEX "collaborations_postpart_post_id_c3b9cfbe" ON "collaborations_postpart" ("post_id");
CREATE INDEX "collaborations_postpart_reported_by_aa00a0d8" ON "collaborations_postpart" ("reported_by");
CREATE INDEX "collaborations_postpart_reported_on_aa9c5976" ON "collaborations_postpart" ("reported_on");
CREATE INDEX "collaborations_poststage_post_id_9fe9a40e" ON "collaborations_poststage" ("post_id");
CREATE INDEX "collaborations_poststage_reported_by_886d4f16" ON "collaborations_poststage" ("reported_by");
CREATE INDEX "collaborations_poststage_reported_on_e617d84d" ON "collaborations_poststage" ("reported_on");
CREATE INDEX "collaborations_postsuccession_post_id_e75733ae" ON "collaborations_postsuccession" ("post_id");
CREATE INDEX "collaborations_postsuccession_reported_by_1932fcf1" ON "collaborations_postsuccession" ("reported_by");
CREATE INDEX "collaborations_postsuccession_reported_on_217820dd" ON "collaborations_postsuccession" ("reported_on");
CREATE INDEX "collaborations_posttenure_post_id_87bd87c3" ON "collaborations_posttenure" ("post_id");
CREATE INDEX "collaborations_posttenure_reported_by_e2ed305a" ON "collaborations_posttenure" ("reported_by");
CREATE INDEX "collaborations_posttenure_reported_on_6554f8c7" ON "collaborations_posttenure" ("reported_on");
CREATE INDEX "collaborations_prioritylink_collaboration_id_ec1348ea" ON "collaborations_prioritylink" ("collaboration_id");
CREATE INDEX "collaborations_prioritylink_priority_id_10a01563" ON "collaborations_prioritylink" ("priority_id");
CREATE INDEX "collaborations_prioritylink_reported_by_a007e216" ON "collaborations_prioritylink" ("reported_by");
CREATE INDEX "collaborations_prioritylink_reported_on_535661d1" ON "collaborations_prioritylink" ("reported_on");
CREATE INDEX "collaborations_review_collaboration_id_781726e5" ON "collaborations_review" ("collaboration_id");
CREATE INDEX "collaborations_review_organisation_id_51522438" ON "collaborations_review" ("organisation_id");
CREATE INDEX "collaborations_review_reported_by_43bfede9" ON "collaborations_review" ("reported_by");
CREATE INDEX "collaborations_review_reported_on_7726039f" ON "collaborations_review" ("reported_on");
CREATE INDEX "collaborations_reviewanswer_reported_by_6f54353e" ON "collaborations_reviewanswer" ("reported_by");
CREATE INDEX "collaborations_reviewanswer_reported_on_878633a9" ON "collaborations_reviewanswer" ("reported_on");
CREATE INDEX "collaborations_reviewanswer_review_id_bc98cac8" ON "collaborations_reviewanswer" ("review_id");
CREATE INDEX "collaborations_reviewdraft_collaboration_id_215ec381" ON "collaborations_reviewdraft" ("collaboration_id");
CREATE INDEX "collaborations_reviewdraft_organisation_0a0e1184" ON "collaborations_reviewdraft" ("organisation");
CREATE INDEX "collaborations_reviewdraft_review_id_e3170f09" ON "collaborations_reviewdraft" ("review_id");
CREATE INDEX "collaborations_secondment_lent_by_id_9be8341b" ON "collaborations_secondment" ("lent_by_id");
CREATE INDEX "collaborations_secondment_lent_to_id_8f9d47c1" ON "collaborations_secondment" ("lent_to_id");
CREATE INDEX "collaborations_secondment_payer_id_6dee2d07" ON "collaborations_secondment" ("payer_id");
CREATE INDEX "collaborations_secondment_post_id_7f260aed" ON "collaborations_secondment" ("post_id");
CREATE INDEX "collaborations_secondment_reported_by_8dc2e503" ON "collaborations_secondment" ("reported_by");
CREATE INDEX "collaborations_secondment_reported_on_a1ce648f" ON "collaborations_secondment" ("reported_on");
CREATE INDEX "collaborations_statereport_collaboration_id_d21f08e0" ON "collaborations_statereport" ("collaboration_id");
CREATE INDEX "collaborations_statereport_reported_by_bad879ad" ON "collaborations_statereport" ("reported_by");
CREATE INDEX "collaborations_statereport_reported_on_a022f6d3" ON "collaborations_statereport" ("reported_on");
CREATE INDEX "collaborations_succession_collaboration_id_c271ca39" ON "collaborations_succession" ("collaboration_id");
CREATE INDEX "collaborations_succession_reported_by_f57bb24f" ON "collaborations_succession" ("reported_by");
CREATE INDEX "collaborations_succession_reported_on_0d33102b" ON "collaborations_succession" ("reported_on");
CREATE INDEX "collaborations_succession_successor_id_f2d4df2c" ON "collaborations_succession" ("successor_id");
CREATE INDEX "collaborations_themereport_collaboration_id_b106a561" ON "collaborations_themereport" ("collaboration_id");
CREATE INDEX "collaborations_themereport_reported_by_65416ecc" ON "collaborations_themereport" ("reported_by");
CREATE INDEX "collaborations_themereport_reported_on_9060ad02" ON "collaborations_themereport" ("reported_on");
CREATE INDEX "delivery_an_of_id_9c3506_idx" ON "delivery_answer" ("of_id", "question");
CREATE INDEX "delivery_answer_base_id_491bf363" ON "delivery_answer" ("base_id");
CREATE INDEX "delivery_answer_of_id_1bc9f181" ON "delivery_answer" ("of_id");
CREATE INDEX "delivery_answer_passage_id_2ab07c09" ON "delivery_answer" ("passage_id");
CREATE UNIQUE INDEX "delivery_baseline_moves_with_a_reason" ON "delivery_milestonereport" ("milestone_id") WHERE ("baseline" IS NOT NULL AND "reason" = '');
CREATE INDEX "delivery_dependency_collaboration_id_36d2857c" ON "delivery_dependency" ("collaboration_id");
CREATE INDEX "delivery_dependency_milestone_id_8ff2f77d" ON "delivery_dependency" ("milestone_id");
CREATE INDEX "delivery_dependency_on_agreement_id_3bbb1645" ON "delivery_dependency" ("on_agreement_id");
CREATE INDEX "delivery_dependency_on_collaboration_id_e2ce4ef7" ON "delivery_dependency" ("on_collaboration_id");
CREATE INDEX "delivery_dependency_reported_by_d6b61f72" ON "delivery_dependency" ("reported_by");
CREATE INDEX "delivery_dependency_reported_on_d9f199d5" ON "delivery_dependency" ("reported_on");
CREATE INDEX "delivery_dependencyreport_dependency_id_176955fe" ON "delivery_dependencyreport" ("dependency_id");
CREATE INDEX "delivery_dependencyreport_reported_by_2a81211a" ON "delivery_dependencyreport" ("reported_by");
CREATE INDEX "delivery_dependencyreport_reported_on_6a49c9ef" ON "delivery_dependencyreport" ("reported_on");
CREATE INDEX "delivery_issue_collaboration_id_3357ea39" ON "delivery_issue" ("collaboration_id");
CREATE INDEX "delivery_issue_reported_by_d481d4de" ON "delivery_issue" ("reported_by");
CREATE INDEX "delivery_issue_reported_on_dadd0b8f" ON "delivery_issue" ("reported_on");
CREATE INDEX "delivery_issuereport_issue_id_821a014e" ON "delivery_issuereport" ("issue_id");
CREATE INDEX "delivery_issuereport_reported_by_77216d91" ON "delivery_issuereport" ("reported_by");
CREATE INDEX "delivery_issuereport_reported_on_2102c7b6" ON "delivery_issuereport" ("reported_on");
CREATE INDEX "delivery_milestone_collaboration_id_8e1470a8" ON "delivery_milestone" ("collaboration_id");
CREATE INDEX "delivery_milestone_reported_by_b4fabf6a" ON "delivery_milestone" ("reported_by");
CREATE INDEX "delivery_milestone_reported_on_d6076c0a" ON "delivery_milestone" ("reported_on");
CREATE INDEX "delivery_milestonereport_milestone_id_02f88263" ON "delivery_milestonereport" ("milestone_id");
CREATE INDEX "delivery_milestonereport_reported_by_11b2cedc" ON "delivery_milestonereport" ("reported_by");
CREATE INDEX "delivery_milestonereport_reported_on_374a22d3" ON "delivery_milestonereport" ("reported_on");
CREATE INDEX "delivery_period_alliance_id_88d5f40d" ON "delivery_period" ("alliance_id");
CREATE INDEX "delivery_period_ends_4bee3f80" ON "delivery_period" ("ends");
CREATE INDEX "delivery_period_opened_by_d50e67ba" ON "delivery_period" ("opened_by");
CREATE INDEX "delivery_period_template_id_0ed89fdd" ON "delivery_period" ("template_id");
CREATE INDEX "delivery_reminder_of_id_3f855372" ON "delivery_reminder" ("of_id");
CREATE INDEX "delivery_return_collaboration_id_025d1c09" ON "delivery_return" ("collaboration_id");
CREATE INDEX "delivery_return_organisation_id_ee668ad8" ON "delivery_return" ("organisation_id");
CREATE INDEX "delivery_return_period_id_80b0a07c" ON "delivery_return" ("period_id");
CREATE INDEX "delivery_returnstep_of_id_eea99cb9" ON "delivery_returnstep" ("of_id");
CREATE INDEX "delivery_returntemplate_key_bf86b819" ON "delivery_returntemplate" ("key");
CREATE INDEX "delivery_risk_collaboration_id_5877cb76" ON "delivery_risk" ("collaboration_id");
CREATE INDEX "delivery_risk_organisation_id_659b62ab" ON "delivery_risk" ("organisation_id");
CREATE INDEX "delivery_risk_reported_by_f210a692" ON "delivery_risk" ("reported_by");
CREATE INDEX "delivery_risk_reported_on_fe327e71" ON "delivery_risk" ("reported_on");
CREATE INDEX "delivery_riskreport_reported_by_f42d10a6" ON "delivery_riskreport" ("reported_by");
CREATE INDEX "delivery_riskreport_reported_on_5199ef7a" ON "delivery_riskreport" ("reported_on");
CREATE INDEX "delivery_riskreport_risk_id_ccb45e54" ON "delivery_riskreport" ("risk_id");
CREATE INDEX "delivery_riskscale_organisation_id_834de7b3" ON "delivery_riskscale" ("organisation_id");
CREATE INDEX "delivery_riskscale_reported_by_41950f3f" ON "delivery_riskscale" ("reported_by");
CREATE INDEX "delivery_riskscale_reported_on_5d487c03" ON "delivery_riskscale" ("reported_on");
CREATE INDEX "delivery_st_collabo_2097e8_idx" ON "delivery_statusreport" ("collaboration_id", "dimension", "reported_on");
CREATE UNIQUE INDEX "delivery_status_once_a_period" ON "delivery_statusreport" ("collaboration_id", "dimension", "reported_on", "reported_by", "effective_to") WHERE ("effective_to" IS NOT NULL AND "supersedes_id" IS NULL);
CREATE UNIQUE INDEX "delivery_status_once_a_source" ON "delivery_statusreport" ("collaboration_id", "dimension", "reported_on", "reported_by") WHERE ("effective_to" IS NULL AND "supersedes_id" IS NULL);
CREATE INDEX "delivery_statusreport_collaboration_id_a1517779" ON "delivery_statusreport" ("collaboration_id");
CREATE INDEX "delivery_statusreport_reported_by_b46cffb5" ON "delivery_statusreport" ("reported_by");
CREATE INDEX "delivery_statusreport_reported_on_06915c82" ON "delivery_statusreport" ("reported_on");
CREATE INDEX "delivery_templateitem_template_id_66b2c65f" ON "delivery_templateitem" ("template_id");
CREATE INDEX "delivery_tolerance_alliance_id_f7826124" ON "delivery_tolerance" ("alliance_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE INDEX "drafts_draft_kept_at_a393ca64" ON "drafts_draft" ("kept_at");
CREATE INDEX "exchange_bid_collaboration_id_11791d3b" ON "exchange_bid" ("collaboration_id");
CREATE INDEX "exchange_bid_fund_id_2be699d9" ON "exchange_bid" ("fund_id");
CREATE INDEX "exchange_bid_organisation_id_d589bd67" ON "exchange_bid" ("organisation_id");
CREATE INDEX "exchange_bid_reported_by_881b3159" ON "exchange_bid" ("reported_by");
CREATE INDEX "exchange_bid_reported_on_ab9faebd" ON "exchange_bid" ("reported_on");
CREATE INDEX "exchange_bidamount_bid_id_1771055b" ON "exchange_bidamount" ("bid_id");
CREATE INDEX "exchange_bidamount_by_id_4ddbcfb9" ON "exchange_bidamount" ("by_id");
CREATE INDEX "exchange_bidamount_reported_by_784cf8e8" ON "exchange_bidamount" ("reported_by");
CREATE INDEX "exchange_bidamount_reported_on_e9a354a8" ON "exchange_bidamount" ("reported_on");
CREATE INDEX "exchange_bidanswer_bid_id_3c53b914" ON "exchange_bidanswer" ("bid_id");
CREATE INDEX "exchange_bidanswer_condition_id_5740b662" ON "exchange_bidanswer" ("condition_id");
CREATE INDEX "exchange_bidanswer_reported_by_9054a5ac" ON "exchange_bidanswer" ("reported_by");
CREATE INDEX "exchange_bidanswer_reported_on_de79a575" ON "exchange_bidanswer" ("reported_on");
CREATE INDEX "exchange_bidbenefit_bid_id_d07b8ecd" ON "exchange_bidbenefit" ("bid_id");
CREATE INDEX "exchange_bidbenefit_reported_by_c7d45ce4" ON "exchange_bidbenefit" ("reported_by");
CREATE INDEX "exchange_bidbenefit_reported_on_c0a06672" ON "exchange_bidbenefit" ("reported_on");
CREATE INDEX "exchange_bidparty_bid_id_3e46d16d" ON "exchange_bidparty" ("bid_id");
CREATE INDEX "exchange_bidparty_organisation_id_4acce9c5" ON "exchange_bidparty" ("organisation_id");
CREATE INDEX "exchange_bidparty_reported_by_251ba2eb" ON "exchange_bidparty" ("reported_by");
CREATE INDEX "exchange_bidparty_reported_on_78c1dcff" ON "exchange_bidparty" ("reported_on");
CREATE INDEX "exchange_bidstanding_bid_id_cff6127e" ON "exchange_bidstanding" ("bid_id");
CREATE INDEX "exchange_bidstanding_reported_by_4a7181d4" ON "exchange_bidstanding" ("reported_by");
CREATE INDEX "exchange_bidstanding_reported_on_0833568c" ON "exchange_bidstanding" ("reported_on");
CREATE INDEX "exchange_claimreport_claim_id_1c7d8d12" ON "exchange_claimreport" ("claim_id");
CREATE INDEX "exchange_claimreport_grant_id_50e087ad" ON "exchange_claimreport" ("grant_id");
CREATE INDEX "exchange_claimreport_reported_by_0a38e0fb" ON "exchange_claimreport" ("reported_by");
CREATE INDEX "exchange_claimreport_reported_on_88a1717f" ON "exchange_claimreport" ("reported_on");
CREATE INDEX "exchange_clawback_grant_id_61b89b39" ON "exchange_clawback" ("grant_id");
CREATE INDEX "exchange_clawback_reported_by_578734d1" ON "exchange_clawback" ("reported_by");
CREATE INDEX "exchange_clawback_reported_on_297d4893" ON "exchange_clawback" ("reported_on");
CREATE INDEX "exchange_conditionreport_condition_id_b0bfa968" ON "exchange_conditionreport" ("condition_id");
CREATE INDEX "exchange_conditionreport_grant_id_8fd10f03" ON "exchange_conditionreport" ("grant_id");
CREATE INDEX "exchange_conditionreport_reported_by_e808ac42" ON "exchange_conditionreport" ("reported_by");
CREATE INDEX "exchange_conditionreport_reported_on_7ca94263" ON "exchange_conditionreport" ("reported_on");
CREATE INDEX "exchange_fund_funder_id_1d54b97a" ON "exchange_fund" ("funder_id");
CREATE INDEX "exchange_fund_reported_by_882e7f7c" ON "exchange_fund" ("reported_by");
CREATE INDEX "exchange_fund_reported_on_562b9ead" ON "exchange_fund" ("reported_on");
CREATE INDEX "exchange_fundamount_fund_id_9817a8af" ON "exchange_fundamount" ("fund_id");
CREATE INDEX "exchange_fundamount_reported_by_d1902074" ON "exchange_fundamount" ("reported_by");
CREATE INDEX "exchange_fundamount_reported_on_6fa27a7a" ON "exchange_fundamount" ("reported_on");
CREATE INDEX "exchange_fundassessor_fund_id_4b666296" ON "exchange_fundassessor" ("fund_id");
CREATE INDEX "exchange_fundassessor_organisation_id_17a972dc" ON "exchange_fundassessor" ("organisation_id");
CREATE INDEX "exchange_fundassessor_reported_by_862879d4" ON "exchange_fundassessor" ("reported_by");
CREATE INDEX "exchange_fundassessor_reported_on_f9046739" ON "exchange_fundassessor" ("reported_on");
CREATE INDEX "exchange_fundcondition_fund_id_196d71e4" ON "exchange_fundcondition" ("fund_id");
CREATE INDEX "exchange_fundcondition_other_id_253aac2e" ON "exchange_fundcondition" ("other_id");
CREATE INDEX "exchange_fundcondition_reported_by_e16087ca" ON "exchange_fundcondition" ("reported_by");
CREATE INDEX "exchange_fundcondition_reported_on_f81fd3cf" ON "exchange_fundcondition" ("reported_on");
CREATE INDEX "exchange_fundcondition_supersedes_id_5e0452d6" ON "exchange_fundcondition" ("supersedes_id");
CREATE INDEX "exchange_funddates_fund_id_78c12434" ON "exchange_funddates" ("fund_id");
CREATE INDEX "exchange_funddates_reported_by_dc2f1fe2" ON "exchange_funddates" ("reported_by");
CREATE INDEX "exchange_funddates_reported_on_ed3f96c2" ON "exchange_funddates" ("reported_on");
CREATE INDEX "exchange_grant_collaboration_id_bdb6ea74" ON "exchange_grant" ("collaboration_id");
CREATE INDEX "exchange_grant_funder_id_6d527649" ON "exchange_grant" ("funder_id");
CREATE INDEX "exchange_grant_holder_id_2b5b1519" ON "exchange_grant" ("holder_id");
CREATE INDEX "exchange_grant_reported_by_9ea06a35" ON "exchange_grant" ("reported_by");
CREATE INDEX "exchange_grant_reported_on_e8b51214" ON "exchange_grant" ("reported_on");
CREATE INDEX "exchange_grant_term_id_8f907840" ON "exchange_grant" ("term_id");
CREATE INDEX "exchange_grantclaim_grant_id_ee8bec9a" ON "exchange_grantclaim" ("grant_id");
CREATE INDEX "exchange_grantclaim_reported_by_3c6cefa3" ON "exchange_grantclaim" ("reported_by");
CREATE INDEX "exchange_grantclaim_reported_on_178ee680" ON "exchange_grantclaim" ("reported_on");
CREATE INDEX "exchange_grantcondition_grant_id_0f4c4fc2" ON "exchange_grantcondition" ("grant_id");
CREATE INDEX "exchange_grantcondition_reported_by_9062782b" ON "exchange_grantcondition" ("reported_by");
CREATE INDEX "exchange_grantcondition_reported_on_dd4b0128" ON "exchange_grantcondition" ("reported_on");
CREATE INDEX "exchange_grantfigure_grant_id_2c0d3080" ON "exchange_grantfigure" ("grant_id");
CREATE INDEX "exchange_grantfigure_reported_by_f707b923" ON "exchange_grantfigure" ("reported_by");
CREATE INDEX "exchange_grantfigure_reported_on_04b9905f" ON "exchange_grantfigure" ("reported_on");
CREATE INDEX "exchange_grantlink_grant_id_bdf02d48" ON "exchange_grantlink" ("grant_id");
CREATE INDEX "exchange_grantlink_reported_by_4791e822" ON "exchange_grantlink" ("reported_by");
CREATE INDEX "exchange_grantlink_reported_on_e87ed10e" ON "exchange_grantlink" ("reported_on");
CREATE INDEX "exchange_grantstanding_grant_id_f3a4d8b3" ON "exchange_grantstanding" ("grant_id");
CREATE INDEX "exchange_grantstanding_reported_by_c5050b47" ON "exchange_grantstanding" ("reported_by");
CREATE INDEX "exchange_grantstanding_reported_on_69e85a33" ON "exchange_grantstanding" ("reported_on");
CREATE INDEX "exchange_printedtotal_collaboration_id_c8ea560b" ON "exchange_printedtotal" ("collaboration_id");
CREATE INDEX "exchange_printedtotal_provider_id_0d575075" ON "exchange_printedtotal" ("provider_id");
CREATE INDEX "exchange_printedtotal_receiver_id_112da57d" ON "exchange_printedtotal" ("receiver_id");
CREATE INDEX "exchange_printedtotal_reported_by_78604e40" ON "exchange_printedtotal" ("reported_by");
CREATE INDEX "exchange_printedtotal_reported_on_7fa08a2c" ON "exchange_printedtotal" ("reported_on");
CREATE INDEX "exchange_se_provide_936f78_idx" ON "exchange_service" ("provider_id", "receiver_id");
CREATE INDEX "exchange_service_collaboration_id_8bca1f3c" ON "exchange_service" ("collaboration_id");
CREATE INDEX "exchange_service_provider_id_9a295122" ON "exchange_service" ("provider_id");
CREATE INDEX "exchange_service_receiver_id_b0735686" ON "exchange_service" ("receiver_id");
CREATE INDEX "exchange_service_reported_by_0df5ece9" ON "exchange_service" ("reported_by");
CREATE INDEX "exchange_service_reported_on_3a437cd4" ON "exchange_service" ("reported_on");
CREATE INDEX "exchange_share_collaboration_id_42d8ca57" ON "exchange_share" ("collaboration_id");
CREATE INDEX "exchange_share_giver_id_d9c4cddb" ON "exchange_share" ("giver_id");
CREATE INDEX "exchange_share_reported_by_59ee044c" ON "exchange_share" ("reported_by");
CREATE INDEX "exchange_share_reported_on_7b769637" ON "exchange_share" ("reported_on");
CREATE INDEX "exchange_sharereceiver_organisation_id_089b8279" ON "exchange_sharereceiver" ("organisation_id");
CREATE INDEX "exchange_sharereceiver_share_id_479113cd" ON "exchange_sharereceiver" ("share_id");
CREATE INDEX "exchange_shortfallrule_grant_id_fa107973" ON "exchange_shortfallrule" ("grant_id");
CREATE INDEX "exchange_shortfallrule_partner_id_f6778e22" ON "exchange_shortfallrule" ("partner_id");
CREATE INDEX "exchange_shortfallrule_reported_by_c1fb0941" ON "exchange_shortfallrule" ("reported_by");
CREATE INDEX "exchange_shortfallrule_reported_on_bfbd6312" ON "exchange_shortfallrule" ("reported_on");
CREATE INDEX "exchange_shortfallrule_scheme_id_e90a71d3" ON "exchange_shortfallrule" ("scheme_id");
CREATE INDEX "exchange_term_collaboration_id_92f6a226" ON "exchange_term" ("collaboration_id");
CREATE INDEX "exchange_term_payer_id_ca4b4301" ON "exchange_term" ("payer_id");
CREATE INDEX "exchange_term_receiver_id_ca9d55ac" ON "exchange_term" ("receiver_id");
CREATE INDEX "exchange_term_reported_by_eaedf256" ON "exchange_term" ("reported_by");
CREATE INDEX "exchange_term_reported_on_6005a20b" ON "exchange_term" ("reported_on");
CREATE INDEX "governance_actionreport_action_id_2eca2196" ON "governance_actionreport" ("action_id");
CREATE INDEX "governance_actionreport_meeting_id_156475c6" ON "governance_actionreport" ("meeting_id");
CREATE INDEX "governance_actionreport_reported_by_843e62c7" ON "governance_actionreport" ("reported_by");
CREATE INDEX "governance_actionreport_reported_on_55128a89" ON "governance_actionreport" ("reported_on");
CREATE INDEX "governance_agendaitem_meeting_id_2edbbc7a" ON "governance_agendaitem" ("meeting_id");
CREATE INDEX "governance_agendaitem_reported_by_cfe1bc8a" ON "governance_agendaitem" ("reported_by");
CREATE INDEX "governance_agendaitem_reported_on_b24bda06" ON "governance_agendaitem" ("reported_on");
CREATE INDEX "governance_agendareport_decision_id_658b347e" ON "governance_agendareport" ("decision_id");
CREATE INDEX "governance_agendareport_item_id_d0c5b4d1" ON "governance_agendareport" ("item_id");
CREATE INDEX "governance_agendareport_meeting_id_94067d2b" ON "governance_agendareport" ("meeting_id");
CREATE INDEX "governance_agendareport_paper_id_fa3fa83d" ON "governance_agendareport" ("paper_id");
CREATE INDEX "governance_agendareport_reported_by_30a5161e" ON "governance_agendareport" ("reported_by");
CREATE INDEX "governance_agendareport_reported_on_63f5d3d5" ON "governance_agendareport" ("reported_on");
CREATE INDEX "governance_attendance_meeting_id_e85f80ee" ON "governance_attendance" ("meeting_id");
CREATE INDEX "governance_attendance_organisation_id_0375e09b" ON "governance_attendance" ("organisation_id");
CREATE INDEX "governance_attendance_reported_by_ae08d08c" ON "governance_attendance" ("reported_by");
CREATE INDEX "governance_attendance_reported_on_b48abf2a" ON "governance_attendance" ("reported_on");
CREATE INDEX "governance_board_clears_first_id_e555b77c" ON "governance_board" ("clears_first_id");
CREATE INDEX "governance_board_name_70fcbe26" ON "governance_board" ("name");
CREATE INDEX "governance_board_organisation_id_ca6b1c6b" ON "governance_board" ("organisation_id");
CREATE INDEX "governance_board_reported_by_5284172a" ON "governance_board" ("reported_by");
CREATE INDEX "governance_board_reported_on_d6560efe" ON "governance_board" ("reported_on");
CREATE INDEX "governance_boardname_board_id_30f47654" ON "governance_boardname" ("board_id");
CREATE INDEX "governance_boardname_name_71d8af1c" ON "governance_boardname" ("name");
CREATE INDEX "governance_boardname_reported_by_9cb4ac3c" ON "governance_boardname" ("reported_by");
CREATE INDEX "governance_boardname_reported_on_3cc6c9bc" ON "governance_boardname" ("reported_on");
CREATE INDEX "governance_boardpaper_board_id_edb4b89f" ON "governance_boardpaper" ("board_id");
CREATE INDEX "governance_boardpaper_dated_e6afdc80" ON "governance_boardpaper" ("dated");
CREATE INDEX "governance_boardpaper_reported_by_021f6faa" ON "governance_boardpaper" ("reported_by");
CREATE INDEX "governance_boardpaper_reported_on_40e8dfa3" ON "governance_boardpaper" ("reported_on");
CREATE INDEX "governance_boardpaper_source_id_8555d042" ON "governance_boardpaper" ("source_id");
CREATE INDEX "governance_commitment_board_id_64865ec2" ON "governance_commitment" ("board_id");
CREATE INDEX "governance_commitment_collaboration_id_3a44f865" ON "governance_commitment" ("collaboration_id");
CREATE INDEX "governance_commitment_meeting_id_76942638" ON "governance_commitment" ("meeting_id");
CREATE INDEX "governance_commitment_organisation_id_200e844a" ON "governance_commitment" ("organisation_id");
CREATE INDEX "governance_commitment_reported_by_2f069f02" ON "governance_commitment" ("reported_by");
CREATE INDEX "governance_commitment_reported_on_c8f2e4c4" ON "governance_commitment" ("reported_on");
CREATE INDEX "governance_commitmentreport_commitment_id_aa9da6d2" ON "governance_commitmentreport" ("commitment_id");
CREATE INDEX "governance_commitmentreport_reported_by_afb1492a" ON "governance_commitmentreport" ("reported_by");
CREATE INDEX "governance_commitmentreport_reported_on_2ec406e3" ON "governance_commitmentreport" ("reported_on");
CREATE INDEX "governance_decision_board_id_031fda40" ON "governance_decision" ("board_id");
CREATE INDEX "governance_decision_collaboration_id_94c83329" ON "governance_decision" ("collaboration_id");
CREATE INDEX "governance_decision_organisation_id_36f1aa7a" ON "governance_decision" ("organisation_id");
CREATE INDEX "governance_decision_reported_by_ae400365" ON "governance_decision" ("reported_by");
CREATE INDEX "governance_decision_reported_on_2a70be26" ON "governance_decision" ("reported_on");
CREATE INDEX "governance_decisionnumber_board_id_9a03fbdb" ON "governance_decisionnumber" ("board_id");
CREATE INDEX "governance_decisionnumber_reported_by_04704102" ON "governance_decisionnumber" ("reported_by");
CREATE INDEX "governance_decisionnumber_reported_on_f930ea7a" ON "governance_decisionnumber" ("reported_on");
CREATE INDEX "governance_decisionparty_decision_id_eaa689bc" ON "governance_decisionparty" ("decision_id");
CREATE INDEX "governance_decisionparty_organisation_id_9dab8f9f" ON "governance_decisionparty" ("organisation_id");
CREATE INDEX "governance_decisionparty_reported_by_fcbe7673" ON "governance_decisionparty" ("reported_by");
CREATE INDEX "governance_decisionparty_reported_on_139029d5" ON "governance_decisionparty" ("reported_on");
CREATE INDEX "governance_decisionreport_decision_id_245e9c13" ON "governance_decisionreport" ("decision_id");
CREATE INDEX "governance_decisionreport_meeting_id_368edc91" ON "governance_decisionreport" ("meeting_id");
CREATE INDEX "governance_decisionreport_paper_id_749b075b" ON "governance_decisionreport" ("paper_id");
CREATE INDEX "governance_decisionreport_reported_by_c42f992b" ON "governance_decisionreport" ("reported_by");
CREATE INDEX "governance_decisionreport_reported_on_6cf77c72" ON "governance_decisionreport" ("reported_on");
CREATE INDEX "governance_decisionvote_decision_id_5c61f114" ON "governance_decisionvote" ("decision_id");
CREATE INDEX "governance_decisionvote_organisation_id_d17a1ca0" ON "governance_decisionvote" ("organisation_id");
CREATE INDEX "governance_decisionvote_reported_by_2a1dc191" ON "governance_decisionvote" ("reported_by");
CREATE INDEX "governance_decisionvote_reported_on_834441c3" ON "governance_decisionvote" ("reported_on");
CREATE INDEX "governance_happening_board_id_97b9ff6f" ON "governance_happening" ("board_id");
CREATE INDEX "governance_happening_collaboration_id_634dd59a" ON "governance_happening" ("collaboration_id");
CREATE INDEX "governance_happening_organisation_id_66c4c13a" ON "governance_happening" ("organisation_id");
CREATE INDEX "governance_happening_reported_by_a48a1c70" ON "governance_happening" ("reported_by");
CREATE INDEX "governance_happening_reported_on_9e1b9174" ON "governance_happening" ("reported_on");
CREATE INDEX "governance_historicalboard_clears_first_id_fea4732c" ON "governance_historicalboard" ("clears_first_id");
CREATE INDEX "governance_historicalboard_history_date_8908a164" ON "governance_historicalboard" ("history_date");
CREATE INDEX "governance_historicalboard_key_38a8b628" ON "governance_historicalboard" ("key");
CREATE INDEX "governance_historicalboard_name_b2041c18" ON "governance_historicalboard" ("name");
CREATE INDEX "governance_historicalboard_organisation_id_ef7d3d24" ON "governance_historicalboard" ("organisation_id");
CREATE INDEX "governance_historicalboard_reported_by_748c63df" ON "governance_historicalboard" ("reported_by");
CREATE INDEX "governance_historicalboard_reported_on_0b6c8505" ON "governance_historicalboard" ("reported_on");
CREATE INDEX "governance_meeting_board_id_4d1d7fea" ON "governance_meeting" ("board_id");
CREATE INDEX "governance_meeting_reported_by_582cb798" ON "governance_meeting" ("reported_by");
CREATE INDEX "governance_meeting_reported_on_1e3cda2c" ON "governance_meeting" ("reported_on");
CREATE INDEX "governance_meetingaction_board_id_e8d4ee63" ON "governance_meetingaction" ("board_id");
CREATE INDEX "governance_meetingaction_collaboration_id_04dced5e" ON "governance_meetingaction" ("collaboration_id");
CREATE INDEX "governance_meetingaction_meeting_id_6f657df4" ON "governance_meetingaction" ("meeting_id");
CREATE INDEX "governance_meetingaction_organisation_id_c9fd1aee" ON "governance_meetingaction" ("organisation_id");
CREATE INDEX "governance_meetingaction_reported_by_fb687607" ON "governance_meetingaction" ("reported_by");
CREATE INDEX "governance_meetingaction_reported_on_ba9ee30b" ON "governance_meetingaction" ("reported_on");
CREATE INDEX "governance_meetingreport_clears_first_id_e3f7b6ed" ON "governance_meetingreport" ("clears_first_id");
CREATE INDEX "governance_meetingreport_meeting_id_932106cd" ON "governance_meetingreport" ("meeting_id");
CREATE INDEX "governance_meetingreport_reported_by_ac6493d0" ON "governance_meetingreport" ("reported_by");
CREATE INDEX "governance_meetingreport_reported_on_1a0a25e9" ON "governance_meetingreport" ("reported_on");
CREATE INDEX "governance_minutesconfirmed_at_id_4d71555e" ON "governance_minutesconfirmed" ("at_id");
CREATE INDEX "governance_minutesconfirmed_reported_by_9e4ace7e" ON "governance_minutesconfirmed" ("reported_by");
CREATE INDEX "governance_minutesconfirmed_reported_on_8a40972b" ON "governance_minutesconfirmed" ("reported_on");
CREATE INDEX "governance_pathway_collaboration_id_3a793be4" ON "governance_pathway" ("collaboration_id");
CREATE INDEX "governance_pathway_reported_by_f0012601" ON "governance_pathway" ("reported_by");
CREATE INDEX "governance_pathway_reported_on_078f902e" ON "governance_pathway" ("reported_on");
CREATE INDEX "governance_pathwaystep_board_id_2a3fdebf" ON "governance_pathwaystep" ("board_id");
CREATE INDEX "governance_pathwaystep_pathway_id_20db7653" ON "governance_pathwaystep" ("pathway_id");
CREATE INDEX "governance_pathwaystep_reported_by_9fd0cdbb" ON "governance_pathwaystep" ("reported_by");
CREATE INDEX "governance_pathwaystep_reported_on_0c438221" ON "governance_pathwaystep" ("reported_on");
CREATE INDEX "governance_planneddecision_board_id_14067759" ON "governance_planneddecision" ("board_id");
CREATE INDEX "governance_planneddecision_collaboration_id_a490a855" ON "governance_planneddecision" ("collaboration_id");
CREATE INDEX "governance_planneddecision_organisation_id_8775e998" ON "governance_planneddecision" ("organisation_id");
CREATE INDEX "governance_planneddecision_reported_by_299225c6" ON "governance_planneddecision" ("reported_by");
CREATE INDEX "governance_planneddecision_reported_on_3bbb0f7e" ON "governance_planneddecision" ("reported_on");
CREATE INDEX "governance_plannedreport_decision_id_ca9664b5" ON "governance_plannedreport" ("decision_id");
CREATE INDEX "governance_plannedreport_planned_id_85c7bd94" ON "governance_plannedreport" ("planned_id");
CREATE INDEX "governance_plannedreport_reported_by_d4371e45" ON "governance_plannedreport" ("reported_by");
CREATE INDEX "governance_plannedreport_reported_on_f33c69e5" ON "governance_plannedreport" ("reported_on");
CREATE INDEX "governance_recommendation_collaboration_id_c5bd2b66" ON "governance_recommendation" ("collaboration_id");
CREATE INDEX "governance_recommendation_organisation_id_99b5de14" ON "governance_recommendation" ("organisation_id");
CREATE INDEX "governance_recommendation_reported_by_3fdea2d8" ON "governance_recommendation" ("reported_by");
CREATE INDEX "governance_recommendation_reported_on_6520aa57" ON "governance_recommendation" ("reported_on");
CREATE INDEX "governance_recommendationreport_owner_id_d4a20934" ON "governance_recommendationreport" ("owner_id");
CREATE INDEX "governance_recommendationreport_recommendation_id_67fd9dea" ON "governance_recommendationreport" ("recommendation_id");
CREATE INDEX "governance_recommendationreport_reported_by_2c6774a7" ON "governance_recommendationreport" ("reported_by");
CREATE INDEX "governance_recommendationreport_reported_on_82b76844" ON "governance_recommendationreport" ("reported_on");
CREATE INDEX "history_event_collaboration_ca315e97" ON "history_event" ("collaboration");
CREATE INDEX "history_event_organisation_5e4d1dfb" ON "history_event" ("organisation");
CREATE INDEX "history_event_subject_db582de1" ON "history_event" ("subject");
CREATE INDEX "intake_candidate_kind_96875ae8" ON "intake_candidate" ("kind");
CREATE INDEX "intake_candidate_owner_44d2303f" ON "intake_candidate" ("owner");
CREATE INDEX "intake_candidate_passage_id_b32d146b" ON "intake_candidate" ("passage_id");
CREATE INDEX "intake_candidate_source_id_f5b0f8d8" ON "intake_candidate" ("source_id");
CREATE INDEX "intake_candidate_state_f493a993" ON "intake_candidate" ("state");
CREATE INDEX "intake_upload_organisation_4edc3fa0" ON "intake_upload" ("organisation");
CREATE INDEX "intake_workbook_upload_id_390f5dc1" ON "intake_workbook" ("upload_id");
CREATE INDEX "learning_lesson_organisation_3daeddb3" ON "learning_lesson" ("organisation");
CREATE INDEX "measures_measure_collaboration_id_afc541be" ON "measures_measure" ("collaboration_id");
CREATE INDEX "measures_measure_organisation_id_9a89cd75" ON "measures_measure" ("organisation_id");
CREATE INDEX "measures_measure_reported_by_a8627736" ON "measures_measure" ("reported_by");
CREATE INDEX "measures_measure_reported_on_0e6f5938" ON "measures_measure" ("reported_on");
CREATE INDEX "measures_reading_measure_id_4051ae1d" ON "measures_reading" ("measure_id");
CREATE INDEX "measures_reading_reported_by_69afcfae" ON "measures_reading" ("reported_by");
CREATE INDEX "measures_reading_reported_on_16070efd" ON "measures_reading" ("reported_on");
CREATE INDEX "organisations_alliancemember_alliance_id_0fc91931" ON "organisations_alliancemember" ("alliance_id");
CREATE INDEX "organisations_alliancemember_organisation_id_5d13852d" ON "organisations_alliancemember" ("organisation_id");
CREATE INDEX "organisations_alliancemember_reported_on_f44835fe" ON "organisations_alliancemember" ("reported_on");
CREATE INDEX "organisations_alliancename_alliance_id_93700eba" ON "organisations_alliancename" ("alliance_id");
CREATE INDEX "organisations_alliancename_name_ef8ee9e4" ON "organisations_alliancename" ("name");
CREATE INDEX "organisations_historicalorganisation_history_date_57982566" ON "organisations_historicalorganisation" ("history_date");
CREATE INDEX "organisations_historicalorganisation_key_2026cf08" ON "organisations_historicalorganisation" ("key");
CREATE INDEX "organisations_historicalorganisation_kind_0db56c63" ON "organisations_historicalorganisation" ("kind");
CREATE INDEX "organisations_historicalorganisation_name_0c242853" ON "organisations_historicalorganisation" ("name");
CREATE UNIQUE INDEX "organisations_name_once" ON "organisations_organisationname" ("organisation_id", "name") WHERE NOT ("kind" = 'former');
CREATE INDEX "organisations_organisation_kind_dbd7fba9" ON "organisations_organisation" ("kind");
CREATE INDEX "organisations_organisationlink_child_id_80e6a2a6" ON "organisations_organisationlink" ("child_id");
CREATE INDEX "organisations_organisationlink_parent_id_d915484a" ON "organisations_organisationlink" ("parent_id");
CREATE INDEX "organisations_organisationname_name_f530095b" ON "organisations_organisationname" ("name");
CREATE INDEX "organisations_organisationname_organisation_id_d432c1cb" ON "organisations_organisationname" ("organisation_id");
CREATE INDEX "organisations_succession_predecessor_id_a8ffd99c" ON "organisations_succession" ("predecessor_id");
CREATE INDEX "organisations_succession_reported_on_dd489a43" ON "organisations_succession" ("reported_on");
CREATE INDEX "organisations_succession_successor_id_ba71ebb6" ON "organisations_succession" ("successor_id");
CREATE INDEX "papers_issuedfile_paper_id_db1ed709" ON "papers_issuedfile" ("paper_id");
CREATE INDEX "papers_issuedpaper_board_84f1b4ad" ON "papers_issuedpaper" ("board");
CREATE INDEX "papers_issuedpaper_organisation_897d080f" ON "papers_issuedpaper" ("organisation");
CREATE INDEX "papers_issuedpaper_public_of_id_8afc030d" ON "papers_issuedpaper" ("public_of_id");
CREATE INDEX "papers_issuedreader_organisation_id_76fffb4a" ON "papers_issuedreader" ("organisation_id");
CREATE INDEX "papers_issuedreader_paper_id_449a86d0" ON "papers_issuedreader" ("paper_id");
CREATE INDEX "papers_paperoutline_board_f05f3f2c" ON "papers_paperoutline" ("board");
CREATE INDEX "papers_paperoutline_key_8381645b" ON "papers_paperoutline" ("key");
CREATE INDEX "papers_paperoutline_organisation_47908e06" ON "papers_paperoutline" ("organisation");
CREATE INDEX "papers_paperoutline_template_id_bff463e1" ON "papers_paperoutline" ("template_id");
CREATE INDEX "papers_papertemplate_organisation_23dee228" ON "papers_papertemplate" ("organisation");
CREATE INDEX "provenance_citation_passage_id_22387015" ON "provenance_citation" ("passage_id");
CREATE INDEX "provenance_citation_record_538d2d21" ON "provenance_citation" ("record");
CREATE INDEX "provenance_passage_source_id_53e14629" ON "provenance_passage" ("source_id");
CREATE INDEX "provenance_source_dated_5a5e9bce" ON "provenance_source" ("dated");
CREATE INDEX "provenance_source_owner_d8900ca5" ON "provenance_source" ("owner");
CREATE INDEX "provenance_source_sha256_d4ec8470" ON "provenance_source" ("sha256");
CREATE INDEX "provenance_sourcereader_organisation_021cf444" ON "provenance_sourcereader" ("organisation");
CREATE INDEX "provenance_sourcereader_source_id_ef6a8572" ON "provenance_sourcereader" ("source_id");
CREATE INDEX "review_finance_extract_mapping_id_4167ed5a" ON "review_finance_extract" ("mapping_id");
CREATE INDEX "review_finance_extract_sent_id_623105c8" ON "review_finance_extract" ("sent_id");
CREATE INDEX "review_finance_extract_source_id_1bdf1e69" ON "review_finance_extract" ("source_id");
CREATE INDEX "review_finance_extractline_extract_id_345bdef4" ON "review_finance_extractline" ("extract_id");
CREATE INDEX "review_finance_extractline_identity_a0723879" ON "review_finance_extractline" ("identity");
CREATE INDEX "review_finance_reconciling_collaboration_id_e7c239f8" ON "review_finance_reconciling" ("collaboration_id");
CREATE INDEX "review_finance_reconciling_line_19d66b52" ON "review_finance_reconciling" ("line");
CREATE INDEX "review_finance_reconciling_organisation_id_52960ec5" ON "review_finance_reconciling" ("organisation_id");
CREATE INDEX "review_finance_reconciling_reported_by_1eec193b" ON "review_finance_reconciling" ("reported_by");
CREATE INDEX "review_finance_reconciling_reported_on_27d48b67" ON "review_finance_reconciling" ("reported_on");
CREATE INDEX "review_letters_letter_of_id_cd1faf27" ON "review_letters_letter" ("of_id");
CREATE INDEX "review_letters_letter_source_id_d3e7a45d" ON "review_letters_letter" ("source_id");
CREATE INDEX "review_lists_columnmapping_fingerprint_e4e3b81c" ON "review_lists_columnmapping" ("fingerprint");
CREATE INDEX "review_lists_columnmapping_organisation_id_d6f3a190" ON "review_lists_columnmapping" ("organisation_id");
CREATE INDEX "review_lists_sentlist_organisation_id_728281a3" ON "review_lists_sentlist" ("organisation_id");
CREATE INDEX "review_lists_sentlist_sha256_faedaede" ON "review_lists_sentlist" ("sha256");
CREATE INDEX "review_lists_takenline_sent_id_846b3aa1" ON "review_lists_takenline" ("sent_id");
CREATE INDEX "review_lists_taking_mapping_id_87f60c8f" ON "review_lists_taking" ("mapping_id");
CREATE INDEX "review_lists_taking_sent_id_7137548f" ON "review_lists_taking" ("sent_id");
CREATE INDEX "review_lists_taking_source_id_55942f8b" ON "review_lists_taking" ("source_id");
CREATE INDEX "review_retu_of_id_5bb54d_idx" ON "review_returns_taking" ("of_id", "line");
CREATE INDEX "review_returns_taking_of_id_158cfb8b" ON "review_returns_taking" ("of_id");
CREATE INDEX "review_returns_taking_source_id_91c1a8fa" ON "review_returns_taking" ("source_id");
CREATE INDEX "review_workbooks_takenworkbook_of_id_e01c2407" ON "review_workbooks_takenworkbook" ("of_id");
CREATE INDEX "review_workbooks_takenworkbook_workbook_id_88aaf596" ON "review_workbooks_takenworkbook" ("workbook_id");
CREATE INDEX "search_entry_group_id_7d6120c0" ON "search_entry" ("group_id");
CREATE INDEX "search_entry_source_898fa24b" ON "search_entry" ("source");
CREATE INDEX "search_of_record" ON "search_entry" ("record", "heads");
CREATE INDEX "search_party_group_id_84656571" ON "search_party" ("group_id");
CREATE INDEX "search_party_organisation_id_c57e707c" ON "search_party" ("organisation_id");
CREATE UNIQUE INDEX "unique_primary_email" ON "account_emailaddress" ("user_id", "primary") WHERE "primary";
CREATE UNIQUE INDEX "unique_verified_email" ON "account_emailaddress" ("email") WHERE "verified";
CREATE TRIGGER agreements_agreement_no_delete BEFORE delete ON agreements_agreement
BEGIN SELECT RAISE(ABORT, 'agreements_agreement is append-only'); END;
CREATE TRIGGER agreements_agreement_no_update BEFORE update ON agreements_agreement
BEGIN SELECT RAISE(ABORT, 'agreements_agreement is append-only'); END;
CREATE TRIGGER agreements_agreementchange_no_delete BEFORE delete ON agreements_agreementchange
BEGIN SELECT RAISE(ABORT, 'agreements_agreementchange is append-only'); END;
CREATE TRIGGER agreements_agreementchange_no_update BEFORE update ON agreements_agreementchange
BEGIN SELECT RAISE(ABORT, 'agreements_agreementchange is append-only'); END;
CREATE TRIGGER agreements_agreementclause_no_delete BEFORE delete ON agreements_agreementclause
BEGIN SELECT RAISE(ABORT, 'agreements_agreementclause is append-only'); END;
CREATE TRIGGER agreements_agreementclause_no_update BEFORE update ON agreements_agreementclause
BEGIN SELECT RAISE(ABORT, 'agreements_agreementclause is append-only'); END;
CREATE TRIGGER agreements_agreementdocument_no_delete BEFORE delete ON agreements_agreementdocument
BEGIN SELECT RAISE(ABORT, 'agreements_agreementdocument is append-only'); END;
CREATE TRIGGER agreements_agreementdocument_no_update BEFORE update ON agreements_agreementdocument
BEGIN SELECT RAISE(ABORT, 'agreements_agreementdocument is append-only'); END;
CREATE TRIGGER agreements_agreementmark_no_delete BEFORE delete ON agreements_agreementmark
BEGIN SELECT RAISE(ABORT, 'agreements_agreementmark is append-only'); END;
CREATE TRIGGER agreements_agreementmark_no_update BEFORE update ON agreements_agreementmark
BEGIN SELECT RAISE(ABORT, 'agreements_agreementmark is append-only'); END;
CREATE TRIGGER agreements_agreementnovation_no_delete BEFORE delete ON agreements_agreementnovation
BEGIN SELECT RAISE(ABORT, 'agreements_agreementnovation is append-only'); END;
CREATE TRIGGER agreements_agreementnovation_no_update BEFORE update ON agreements_agreementnovation
BEGIN SELECT RAISE(ABORT, 'agreements_agreementnovation is append-only'); END;
CREATE TRIGGER agreements_agreementparty_no_delete BEFORE delete ON agreements_agreementparty
BEGIN SELECT RAISE(ABORT, 'agreements_agreementparty is append-only'); END;
CREATE TRIGGER agreements_agreementparty_no_update BEFORE update ON agreements_agreementparty
BEGIN SELECT RAISE(ABORT, 'agreements_agreementparty is append-only'); END;
CREATE TRIGGER agreements_agreementprovision_no_delete BEFORE delete ON agreements_agreementprovision
BEGIN SELECT RAISE(ABORT, 'agreements_agreementprovision is append-only'); END;
CREATE TRIGGER agreements_agreementprovision_no_update BEFORE update ON agreements_agreementprovision
BEGIN SELECT RAISE(ABORT, 'agreements_agreementprovision is append-only'); END;
CREATE TRIGGER agreements_agreementpublication_no_delete BEFORE delete ON agreements_agreementpublication
BEGIN SELECT RAISE(ABORT, 'agreements_agreementpublication is append-only'); END;
CREATE TRIGGER agreements_agreementpublication_no_update BEFORE update ON agreements_agreementpublication
BEGIN SELECT RAISE(ABORT, 'agreements_agreementpublication is append-only'); END;
CREATE TRIGGER agreements_agreementstatereport_no_delete BEFORE delete ON agreements_agreementstatereport
BEGIN SELECT RAISE(ABORT, 'agreements_agreementstatereport is append-only'); END;
CREATE TRIGGER agreements_agreementstatereport_no_update BEFORE update ON agreements_agreementstatereport
BEGIN SELECT RAISE(ABORT, 'agreements_agreementstatereport is append-only'); END;
CREATE TRIGGER agreements_agreementterms_no_delete BEFORE delete ON agreements_agreementterms
BEGIN SELECT RAISE(ABORT, 'agreements_agreementterms is append-only'); END;
CREATE TRIGGER agreements_agreementterms_no_update BEFORE update ON agreements_agreementterms
BEGIN SELECT RAISE(ABORT, 'agreements_agreementterms is append-only'); END;
CREATE TRIGGER agreements_dataparty_no_delete BEFORE delete ON agreements_dataparty
BEGIN SELECT RAISE(ABORT, 'agreements_dataparty is append-only'); END;
CREATE TRIGGER agreements_dataparty_no_update BEFORE update ON agreements_dataparty
BEGIN SELECT RAISE(ABORT, 'agreements_dataparty is append-only'); END;
CREATE TRIGGER agreements_datasetreport_no_delete BEFORE delete ON agreements_datasetreport
BEGIN SELECT RAISE(ABORT, 'agreements_datasetreport is append-only'); END;
CREATE TRIGGER agreements_datasetreport_no_update BEFORE update ON agreements_datasetreport
BEGIN SELECT RAISE(ABORT, 'agreements_datasetreport is append-only'); END;
CREATE TRIGGER agreements_datatermsreport_no_delete BEFORE delete ON agreements_datatermsreport
BEGIN SELECT RAISE(ABORT, 'agreements_datatermsreport is append-only'); END;
CREATE TRIGGER agreements_datatermsreport_no_update BEFORE update ON agreements_datatermsreport
BEGIN SELECT RAISE(ABORT, 'agreements_datatermsreport is append-only'); END;
CREATE TRIGGER agreements_exitasset_no_delete BEFORE delete ON agreements_exitasset
BEGIN SELECT RAISE(ABORT, 'agreements_exitasset is append-only'); END;
CREATE TRIGGER agreements_exitasset_no_update BEFORE update ON agreements_exitasset
BEGIN SELECT RAISE(ABORT, 'agreements_exitasset is append-only'); END;
CREATE TRIGGER agreements_exitcost_no_delete BEFORE delete ON agreements_exitcost
BEGIN SELECT RAISE(ABORT, 'agreements_exitcost is append-only'); END;
CREATE TRIGGER agreements_exitcost_no_update BEFORE update ON agreements_exitcost
BEGIN SELECT RAISE(ABORT, 'agreements_exitcost is append-only'); END;
CREATE TRIGGER agreements_exitservice_no_delete BEFORE delete ON agreements_exitservice
BEGIN SELECT RAISE(ABORT, 'agreements_exitservice is append-only'); END;
CREATE TRIGGER agreements_exitservice_no_update BEFORE update ON agreements_exitservice
BEGIN SELECT RAISE(ABORT, 'agreements_exitservice is append-only'); END;
CREATE TRIGGER agreements_exitshare_no_delete BEFORE delete ON agreements_exitshare
BEGIN SELECT RAISE(ABORT, 'agreements_exitshare is append-only'); END;
CREATE TRIGGER agreements_exitshare_no_update BEFORE update ON agreements_exitshare
BEGIN SELECT RAISE(ABORT, 'agreements_exitshare is append-only'); END;
CREATE TRIGGER agreements_exittermsreport_no_delete BEFORE delete ON agreements_exittermsreport
BEGIN SELECT RAISE(ABORT, 'agreements_exittermsreport is append-only'); END;
CREATE TRIGGER agreements_exittermsreport_no_update BEFORE update ON agreements_exittermsreport
BEGIN SELECT RAISE(ABORT, 'agreements_exittermsreport is append-only'); END;
CREATE TRIGGER agreements_exitwriteoff_no_delete BEFORE delete ON agreements_exitwriteoff
BEGIN SELECT RAISE(ABORT, 'agreements_exitwriteoff is append-only'); END;
CREATE TRIGGER agreements_exitwriteoff_no_update BEFORE update ON agreements_exitwriteoff
BEGIN SELECT RAISE(ABORT, 'agreements_exitwriteoff is append-only'); END;
CREATE TRIGGER agreements_frozenshare_no_delete BEFORE delete ON agreements_frozenshare
BEGIN SELECT RAISE(ABORT, 'agreements_frozenshare is append-only'); END;
CREATE TRIGGER agreements_frozenshare_no_update BEFORE update ON agreements_frozenshare
BEGIN SELECT RAISE(ABORT, 'agreements_frozenshare is append-only'); END;
CREATE TRIGGER agreements_frozenyear_no_delete BEFORE delete ON agreements_frozenyear
BEGIN SELECT RAISE(ABORT, 'agreements_frozenyear is append-only'); END;
CREATE TRIGGER agreements_frozenyear_no_update BEFORE update ON agreements_frozenyear
BEGIN SELECT RAISE(ABORT, 'agreements_frozenyear is append-only'); END;
CREATE TRIGGER agreements_rulepart_no_delete BEFORE delete ON agreements_rulepart
BEGIN SELECT RAISE(ABORT, 'agreements_rulepart is append-only'); END;
CREATE TRIGGER agreements_rulepart_no_update BEFORE update ON agreements_rulepart
BEGIN SELECT RAISE(ABORT, 'agreements_rulepart is append-only'); END;
CREATE TRIGGER agreements_scheme_no_delete BEFORE delete ON agreements_scheme
BEGIN SELECT RAISE(ABORT, 'agreements_scheme is append-only'); END;
CREATE TRIGGER agreements_scheme_no_update BEFORE update ON agreements_scheme
BEGIN SELECT RAISE(ABORT, 'agreements_scheme is append-only'); END;
CREATE TRIGGER agreements_schememember_no_delete BEFORE delete ON agreements_schememember
BEGIN SELECT RAISE(ABORT, 'agreements_schememember is append-only'); END;
CREATE TRIGGER agreements_schememember_no_update BEFORE update ON agreements_schememember
BEGIN SELECT RAISE(ABORT, 'agreements_schememember is append-only'); END;
CREATE TRIGGER agreements_schemerule_no_delete BEFORE delete ON agreements_schemerule
BEGIN SELECT RAISE(ABORT, 'agreements_schemerule is append-only'); END;
CREATE TRIGGER agreements_schemerule_no_update BEFORE update ON agreements_schemerule
BEGIN SELECT RAISE(ABORT, 'agreements_schemerule is append-only'); END;
CREATE TRIGGER agreements_schemeversion_no_delete BEFORE delete ON agreements_schemeversion
BEGIN SELECT RAISE(ABORT, 'agreements_schemeversion is append-only'); END;
CREATE TRIGGER agreements_schemeversion_no_update BEFORE update ON agreements_schemeversion
BEGIN SELECT RAISE(ABORT, 'agreements_schemeversion is append-only'); END;
CREATE TRIGGER agreements_weight_no_delete BEFORE delete ON agreements_weight
BEGIN SELECT RAISE(ABORT, 'agreements_weight is append-only'); END;
CREATE TRIGGER agreements_weight_no_update BEFORE update ON agreements_weight
BEGIN SELECT RAISE(ABORT, 'agreements_weight is append-only'); END;
CREATE TRIGGER agreements_weightset_no_delete BEFORE delete ON agreements_weightset
BEGIN SELECT RAISE(ABORT, 'agreements_weightset is append-only'); END;
CREATE TRIGGER agreements_weightset_no_update BEFORE update ON agreements_weightset
BEGIN SELECT RAISE(ABORT, 'agreements_weightset is append-only'); END;
CREATE TRIGGER agreements_weightversion_no_delete BEFORE delete ON agreements_weightversion
BEGIN SELECT RAISE(ABORT, 'agreements_weightversion is append-only'); END;
CREATE TRIGGER agreements_weightversion_no_update BEFORE update ON agreements_weightversion
BEGIN SELECT RAISE(ABORT, 'agreements_weightversion is append-only'); END;
CREATE TRIGGER agreements_yearcost_no_delete BEFORE delete ON agreements_yearcost
BEGIN SELECT RAISE(ABORT, 'agreements_yearcost is append-only'); END;
CREATE TRIGGER agreements_yearcost_no_update BEFORE update ON agreements_yearcost
BEGIN SELECT RAISE(ABORT, 'agreements_yearcost is append-only'); END;
CREATE TRIGGER agreements_yearinvoice_no_delete BEFORE delete ON agreements_yearinvoice
BEGIN SELECT RAISE(ABORT, 'agreements_yearinvoice is append-only'); END;
CREATE TRIGGER agreements_yearinvoice_no_update BEFORE update ON agreements_yearinvoice
BEGIN SELECT RAISE(ABORT, 'agreements_yearinvoice is append-only'); END;
CREATE TRIGGER assurance_findingstep_no_delete BEFORE delete ON assurance_findingstep
BEGIN SELECT RAISE(ABORT, 'assurance_findingstep is append-only'); END;
CREATE TRIGGER assurance_findingstep_no_update BEFORE update ON assurance_findingstep
BEGIN SELECT RAISE(ABORT, 'assurance_findingstep is append-only'); END;
CREATE TRIGGER assurance_note_no_delete BEFORE delete ON assurance_note
BEGIN SELECT RAISE(ABORT, 'assurance_note is append-only'); END;
CREATE TRIGGER assurance_note_no_update BEFORE update ON assurance_note
BEGIN SELECT RAISE(ABORT, 'assurance_note is append-only'); END;
CREATE TRIGGER assurance_reply_no_delete BEFORE delete ON assurance_reply
BEGIN SELECT RAISE(ABORT, 'assurance_reply is append-only'); END;
CREATE TRIGGER assurance_reply_no_update BEFORE update ON assurance_reply
BEGIN SELECT RAISE(ABORT, 'assurance_reply is append-only'); END;
CREATE TRIGGER assurance_sentquestion_no_delete BEFORE delete ON assurance_sentquestion
BEGIN SELECT RAISE(ABORT, 'assurance_sentquestion is append-only'); END;
CREATE TRIGGER assurance_sentquestion_no_update BEFORE update ON assurance_sentquestion
BEGIN SELECT RAISE(ABORT, 'assurance_sentquestion is append-only'); END;
CREATE TRIGGER benefits_baselinesignature_no_delete BEFORE delete ON benefits_baselinesignature
BEGIN SELECT RAISE(ABORT, 'benefits_baselinesignature is append-only'); END;
CREATE TRIGGER benefits_baselinesignature_no_update BEFORE update ON benefits_baselinesignature
BEGIN SELECT RAISE(ABORT, 'benefits_baselinesignature is append-only'); END;
CREATE TRIGGER benefits_benefit_no_delete BEFORE delete ON benefits_benefit
BEGIN SELECT RAISE(ABORT, 'benefits_benefit is append-only'); END;
CREATE TRIGGER benefits_benefit_no_update BEFORE update ON benefits_benefit
BEGIN SELECT RAISE(ABORT, 'benefits_benefit is append-only'); END;
CREATE TRIGGER benefits_benefitbaseline_no_delete BEFORE delete ON benefits_benefitbaseline
BEGIN SELECT RAISE(ABORT, 'benefits_benefitbaseline is append-only'); END;
CREATE TRIGGER benefits_benefitbaseline_no_update BEFORE update ON benefits_benefitbaseline
BEGIN SELECT RAISE(ABORT, 'benefits_benefitbaseline is append-only'); END;
CREATE TRIGGER benefits_benefitdependency_no_delete BEFORE delete ON benefits_benefitdependency
BEGIN SELECT RAISE(ABORT, 'benefits_benefitdependency is append-only'); END;
CREATE TRIGGER benefits_benefitdependency_no_update BEFORE update ON benefits_benefitdependency
BEGIN SELECT RAISE(ABORT, 'benefits_benefitdependency is append-only'); END;
CREATE TRIGGER benefits_benefitprofile_no_delete BEFORE delete ON benefits_benefitprofile
BEGIN SELECT RAISE(ABORT, 'benefits_benefitprofile is append-only'); END;
CREATE TRIGGER benefits_benefitprofile_no_update BEFORE update ON benefits_benefitprofile
BEGIN SELECT RAISE(ABORT, 'benefits_benefitprofile is append-only'); END;
CREATE TRIGGER benefits_benefitrange_no_delete BEFORE delete ON benefits_benefitrange
BEGIN SELECT RAISE(ABORT, 'benefits_benefitrange is append-only'); END;
CREATE TRIGGER benefits_benefitrange_no_update BEFORE update ON benefits_benefitrange
BEGIN SELECT RAISE(ABORT, 'benefits_benefitrange is append-only'); END;
CREATE TRIGGER benefits_entryparty_no_delete BEFORE delete ON benefits_entryparty
BEGIN SELECT RAISE(ABORT, 'benefits_entryparty is append-only'); END;
CREATE TRIGGER benefits_entryparty_no_update BEFORE update ON benefits_entryparty
BEGIN SELECT RAISE(ABORT, 'benefits_entryparty is append-only'); END;
CREATE TRIGGER benefits_eventstrikes_no_delete BEFORE delete ON benefits_eventstrikes
BEGIN SELECT RAISE(ABORT, 'benefits_eventstrikes is append-only'); END;
CREATE TRIGGER benefits_eventstrikes_no_update BEFORE update ON benefits_eventstrikes
BEGIN SELECT RAISE(ABORT, 'benefits_eventstrikes is append-only'); END;
CREATE TRIGGER benefits_joining_no_delete BEFORE delete ON benefits_joining
BEGIN SELECT RAISE(ABORT, 'benefits_joining is append-only'); END;
CREATE TRIGGER benefits_joining_no_update BEFORE update ON benefits_joining
BEGIN SELECT RAISE(ABORT, 'benefits_joining is append-only'); END;
CREATE TRIGGER benefits_ledgerentry_no_delete BEFORE delete ON benefits_ledgerentry
BEGIN SELECT RAISE(ABORT, 'benefits_ledgerentry is append-only'); END;
CREATE TRIGGER benefits_ledgerentry_no_update BEFORE update ON benefits_ledgerentry
BEGIN SELECT RAISE(ABORT, 'benefits_ledgerentry is append-only'); END;
CREATE TRIGGER benefits_lineamount_no_delete BEFORE delete ON benefits_lineamount
BEGIN SELECT RAISE(ABORT, 'benefits_lineamount is append-only'); END;
CREATE TRIGGER benefits_lineamount_no_update BEFORE update ON benefits_lineamount
BEGIN SELECT RAISE(ABORT, 'benefits_lineamount is append-only'); END;
CREATE TRIGGER benefits_linetaken_no_delete BEFORE delete ON benefits_linetaken
BEGIN SELECT RAISE(ABORT, 'benefits_linetaken is append-only'); END;
CREATE TRIGGER benefits_linetaken_no_update BEFORE update ON benefits_linetaken
BEGIN SELECT RAISE(ABORT, 'benefits_linetaken is append-only'); END;
CREATE TRIGGER benefits_maplink_no_delete BEFORE delete ON benefits_maplink
BEGIN SELECT RAISE(ABORT, 'benefits_maplink is append-only'); END;
CREATE TRIGGER benefits_maplink_no_update BEFORE update ON benefits_maplink
BEGIN SELECT RAISE(ABORT, 'benefits_maplink is append-only'); END;
CREATE TRIGGER benefits_mapnode_no_delete BEFORE delete ON benefits_mapnode
BEGIN SELECT RAISE(ABORT, 'benefits_mapnode is append-only'); END;
CREATE TRIGGER benefits_mapnode_no_update BEFORE update ON benefits_mapnode
BEGIN SELECT RAISE(ABORT, 'benefits_mapnode is append-only'); END;
CREATE TRIGGER benefits_mapnodetaken_no_delete BEFORE delete ON benefits_mapnodetaken
BEGIN SELECT RAISE(ABORT, 'benefits_mapnodetaken is append-only'); END;
CREATE TRIGGER benefits_mapnodetaken_no_update BEFORE update ON benefits_mapnodetaken
BEGIN SELECT RAISE(ABORT, 'benefits_mapnodetaken is append-only'); END;
CREATE TRIGGER benefits_profilequarter_no_delete BEFORE delete ON benefits_profilequarter
BEGIN SELECT RAISE(ABORT, 'benefits_profilequarter is append-only'); END;
CREATE TRIGGER benefits_profilequarter_no_update BEFORE update ON benefits_profilequarter
BEGIN SELECT RAISE(ABORT, 'benefits_profilequarter is append-only'); END;
CREATE TRIGGER benefits_programmeline_no_delete BEFORE delete ON benefits_programmeline
BEGIN SELECT RAISE(ABORT, 'benefits_programmeline is append-only'); END;
CREATE TRIGGER benefits_programmeline_no_update BEFORE update ON benefits_programmeline
BEGIN SELECT RAISE(ABORT, 'benefits_programmeline is append-only'); END;
CREATE TRIGGER benefits_programmetarget_no_delete BEFORE delete ON benefits_programmetarget
BEGIN SELECT RAISE(ABORT, 'benefits_programmetarget is append-only'); END;
CREATE TRIGGER benefits_programmetarget_no_update BEFORE update ON benefits_programmetarget
BEGIN SELECT RAISE(ABORT, 'benefits_programmetarget is append-only'); END;
CREATE TRIGGER benefits_requiredsaving_no_delete BEFORE delete ON benefits_requiredsaving
BEGIN SELECT RAISE(ABORT, 'benefits_requiredsaving is append-only'); END;
CREATE TRIGGER benefits_requiredsaving_no_update BEFORE update ON benefits_requiredsaving
BEGIN SELECT RAISE(ABORT, 'benefits_requiredsaving is append-only'); END;
CREATE TRIGGER benefits_reviewpoint_no_delete BEFORE delete ON benefits_reviewpoint
BEGIN SELECT RAISE(ABORT, 'benefits_reviewpoint is append-only'); END;
CREATE TRIGGER benefits_reviewpoint_no_update BEFORE update ON benefits_reviewpoint
BEGIN SELECT RAISE(ABORT, 'benefits_reviewpoint is append-only'); END;
CREATE TRIGGER benefits_savingsprogramme_no_delete BEFORE delete ON benefits_savingsprogramme
BEGIN SELECT RAISE(ABORT, 'benefits_savingsprogramme is append-only'); END;
CREATE TRIGGER benefits_savingsprogramme_no_update BEFORE update ON benefits_savingsprogramme
BEGIN SELECT RAISE(ABORT, 'benefits_savingsprogramme is append-only'); END;
CREATE TRIGGER benefits_setaside_no_delete BEFORE delete ON benefits_setaside
BEGIN SELECT RAISE(ABORT, 'benefits_setaside is append-only'); END;
CREATE TRIGGER benefits_setaside_no_update BEFORE update ON benefits_setaside
BEGIN SELECT RAISE(ABORT, 'benefits_setaside is append-only'); END;
CREATE TRIGGER benefits_sharedevent_no_delete BEFORE delete ON benefits_sharedevent
BEGIN SELECT RAISE(ABORT, 'benefits_sharedevent is append-only'); END;
CREATE TRIGGER benefits_sharedevent_no_update BEFORE update ON benefits_sharedevent
BEGIN SELECT RAISE(ABORT, 'benefits_sharedevent is append-only'); END;
CREATE TRIGGER benefits_sharedeventreport_no_delete BEFORE delete ON benefits_sharedeventreport
BEGIN SELECT RAISE(ABORT, 'benefits_sharedeventreport is append-only'); END;
CREATE TRIGGER benefits_sharedeventreport_no_update BEFORE update ON benefits_sharedeventreport
BEGIN SELECT RAISE(ABORT, 'benefits_sharedeventreport is append-only'); END;
CREATE TRIGGER benefits_verification_no_delete BEFORE delete ON benefits_verification
BEGIN SELECT RAISE(ABORT, 'benefits_verification is append-only'); END;
CREATE TRIGGER benefits_verification_no_update BEFORE update ON benefits_verification
BEGIN SELECT RAISE(ABORT, 'benefits_verification is append-only'); END;
CREATE TRIGGER business_cases_allianceconsultation_no_delete BEFORE delete ON business_cases_allianceconsultation
BEGIN SELECT RAISE(ABORT, 'business_cases_allianceconsultation is append-only'); END;
CREATE TRIGGER business_cases_allianceconsultation_no_update BEFORE update ON business_cases_allianceconsultation
BEGIN SELECT RAISE(ABORT, 'business_cases_allianceconsultation is append-only'); END;
CREATE TRIGGER business_cases_appraisal_no_delete BEFORE delete ON business_cases_appraisal
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisal is append-only'); END;
CREATE TRIGGER business_cases_appraisal_no_update BEFORE update ON business_cases_appraisal
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisal is append-only'); END;
CREATE TRIGGER business_cases_appraisalindex_no_delete BEFORE delete ON business_cases_appraisalindex
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisalindex is append-only'); END;
CREATE TRIGGER business_cases_appraisalindex_no_update BEFORE update ON business_cases_appraisalindex
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisalindex is append-only'); END;
CREATE TRIGGER business_cases_appraisaloption_no_delete BEFORE delete ON business_cases_appraisaloption
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisaloption is append-only'); END;
CREATE TRIGGER business_cases_appraisaloption_no_update BEFORE update ON business_cases_appraisaloption
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisaloption is append-only'); END;
CREATE TRIGGER business_cases_appraisalrate_no_delete BEFORE delete ON business_cases_appraisalrate
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisalrate is append-only'); END;
CREATE TRIGGER business_cases_appraisalrate_no_update BEFORE update ON business_cases_appraisalrate
BEGIN SELECT RAISE(ABORT, 'business_cases_appraisalrate is append-only'); END;
CREATE TRIGGER business_cases_businesscase_no_delete BEFORE delete ON business_cases_businesscase
BEGIN SELECT RAISE(ABORT, 'business_cases_businesscase is append-only'); END;
CREATE TRIGGER business_cases_businesscase_no_update BEFORE update ON business_cases_businesscase
BEGIN SELECT RAISE(ABORT, 'business_cases_businesscase is append-only'); END;
CREATE TRIGGER business_cases_caseconsultation_no_delete BEFORE delete ON business_cases_caseconsultation
BEGIN SELECT RAISE(ABORT, 'business_cases_caseconsultation is append-only'); END;
CREATE TRIGGER business_cases_caseconsultation_no_update BEFORE update ON business_cases_caseconsultation
BEGIN SELECT RAISE(ABORT, 'business_cases_caseconsultation is append-only'); END;
CREATE TRIGGER business_cases_caseplan_no_delete BEFORE delete ON business_cases_caseplan
BEGIN SELECT RAISE(ABORT, 'business_cases_caseplan is append-only'); END;
CREATE TRIGGER business_cases_caseplan_no_update BEFORE update ON business_cases_caseplan
BEGIN SELECT RAISE(ABORT, 'business_cases_caseplan is append-only'); END;
CREATE TRIGGER business_cases_challenge_no_delete BEFORE delete ON business_cases_challenge
BEGIN SELECT RAISE(ABORT, 'business_cases_challenge is append-only'); END;
CREATE TRIGGER business_cases_challenge_no_update BEFORE update ON business_cases_challenge
BEGIN SELECT RAISE(ABORT, 'business_cases_challenge is append-only'); END;
CREATE TRIGGER business_cases_challengereport_no_delete BEFORE delete ON business_cases_challengereport
BEGIN SELECT RAISE(ABORT, 'business_cases_challengereport is append-only'); END;
CREATE TRIGGER business_cases_challengereport_no_update BEFORE update ON business_cases_challengereport
BEGIN SELECT RAISE(ABORT, 'business_cases_challengereport is append-only'); END;
CREATE TRIGGER business_cases_condition_no_delete BEFORE delete ON business_cases_condition
BEGIN SELECT RAISE(ABORT, 'business_cases_condition is append-only'); END;
CREATE TRIGGER business_cases_condition_no_update BEFORE update ON business_cases_condition
BEGIN SELECT RAISE(ABORT, 'business_cases_condition is append-only'); END;
CREATE TRIGGER business_cases_conditionreport_no_delete BEFORE delete ON business_cases_conditionreport
BEGIN SELECT RAISE(ABORT, 'business_cases_conditionreport is append-only'); END;
CREATE TRIGGER business_cases_conditionreport_no_update BEFORE update ON business_cases_conditionreport
BEGIN SELECT RAISE(ABORT, 'business_cases_conditionreport is append-only'); END;
CREATE TRIGGER business_cases_consideration_no_delete BEFORE delete ON business_cases_consideration
BEGIN SELECT RAISE(ABORT, 'business_cases_consideration is append-only'); END;
CREATE TRIGGER business_cases_consideration_no_update BEFORE update ON business_cases_consideration
BEGIN SELECT RAISE(ABORT, 'business_cases_consideration is append-only'); END;
CREATE TRIGGER business_cases_consideredagreement_no_delete BEFORE delete ON business_cases_consideredagreement
BEGIN SELECT RAISE(ABORT, 'business_cases_consideredagreement is append-only'); END;
CREATE TRIGGER business_cases_consideredagreement_no_update BEFORE update ON business_cases_consideredagreement
BEGIN SELECT RAISE(ABORT, 'business_cases_consideredagreement is append-only'); END;
CREATE TRIGGER business_cases_headingreport_no_delete BEFORE delete ON business_cases_headingreport
BEGIN SELECT RAISE(ABORT, 'business_cases_headingreport is append-only'); END;
CREATE TRIGGER business_cases_headingreport_no_update BEFORE update ON business_cases_headingreport
BEGIN SELECT RAISE(ABORT, 'business_cases_headingreport is append-only'); END;
CREATE TRIGGER business_cases_lessonapplication_no_delete BEFORE delete ON business_cases_lessonapplication
BEGIN SELECT RAISE(ABORT, 'business_cases_lessonapplication is append-only'); END;
CREATE TRIGGER business_cases_lessonapplication_no_update BEFORE update ON business_cases_lessonapplication
BEGIN SELECT RAISE(ABORT, 'business_cases_lessonapplication is append-only'); END;
CREATE TRIGGER business_cases_lessonreport_no_delete BEFORE delete ON business_cases_lessonreport
BEGIN SELECT RAISE(ABORT, 'business_cases_lessonreport is append-only'); END;
CREATE TRIGGER business_cases_lessonreport_no_update BEFORE update ON business_cases_lessonreport
BEGIN SELECT RAISE(ABORT, 'business_cases_lessonreport is append-only'); END;
CREATE TRIGGER business_cases_lessontheme_no_delete BEFORE delete ON business_cases_lessontheme
BEGIN SELECT RAISE(ABORT, 'business_cases_lessontheme is append-only'); END;
CREATE TRIGGER business_cases_lessontheme_no_update BEFORE update ON business_cases_lessontheme
BEGIN SELECT RAISE(ABORT, 'business_cases_lessontheme is append-only'); END;
CREATE TRIGGER business_cases_opportunity_no_delete BEFORE delete ON business_cases_opportunity
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunity is append-only'); END;
CREATE TRIGGER business_cases_opportunity_no_update BEFORE update ON business_cases_opportunity
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunity is append-only'); END;
CREATE TRIGGER business_cases_opportunitydecision_no_delete BEFORE delete ON business_cases_opportunitydecision
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunitydecision is append-only'); END;
CREATE TRIGGER business_cases_opportunitydecision_no_update BEFORE update ON business_cases_opportunitydecision
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunitydecision is append-only'); END;
CREATE TRIGGER business_cases_opportunitynotice_no_delete BEFORE delete ON business_cases_opportunitynotice
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunitynotice is append-only'); END;
CREATE TRIGGER business_cases_opportunitynotice_no_update BEFORE update ON business_cases_opportunitynotice
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunitynotice is append-only'); END;
CREATE TRIGGER business_cases_opportunityparty_no_delete BEFORE delete ON business_cases_opportunityparty
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityparty is append-only'); END;
CREATE TRIGGER business_cases_opportunityparty_no_update BEFORE update ON business_cases_opportunityparty
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityparty is append-only'); END;
CREATE TRIGGER business_cases_opportunityresult_no_delete BEFORE delete ON business_cases_opportunityresult
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityresult is append-only'); END;
CREATE TRIGGER business_cases_opportunityresult_no_update BEFORE update ON business_cases_opportunityresult
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityresult is append-only'); END;
CREATE TRIGGER business_cases_opportunityreview_no_delete BEFORE delete ON business_cases_opportunityreview
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityreview is append-only'); END;
CREATE TRIGGER business_cases_opportunityreview_no_update BEFORE update ON business_cases_opportunityreview
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityreview is append-only'); END;
CREATE TRIGGER business_cases_opportunityview_no_delete BEFORE delete ON business_cases_opportunityview
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityview is append-only'); END;
CREATE TRIGGER business_cases_opportunityview_no_update BEFORE update ON business_cases_opportunityview
BEGIN SELECT RAISE(ABORT, 'business_cases_opportunityview is append-only'); END;
CREATE TRIGGER business_cases_optionamount_no_delete BEFORE delete ON business_cases_optionamount
BEGIN SELECT RAISE(ABORT, 'business_cases_optionamount is append-only'); END;
CREATE TRIGGER business_cases_optionamount_no_update BEFORE update ON business_cases_optionamount
BEGIN SELECT RAISE(ABORT, 'business_cases_optionamount is append-only'); END;
CREATE TRIGGER business_cases_optionline_no_delete BEFORE delete ON business_cases_optionline
BEGIN SELECT RAISE(ABORT, 'business_cases_optionline is append-only'); END;
CREATE TRIGGER business_cases_optionline_no_update BEFORE update ON business_cases_optionline
BEGIN SELECT RAISE(ABORT, 'business_cases_optionline is append-only'); END;
CREATE TRIGGER business_cases_partyanswer_no_delete BEFORE delete ON business_cases_partyanswer
BEGIN SELECT RAISE(ABORT, 'business_cases_partyanswer is append-only'); END;
CREATE TRIGGER business_cases_partyanswer_no_update BEFORE update ON business_cases_partyanswer
BEGIN SELECT RAISE(ABORT, 'business_cases_partyanswer is append-only'); END;
CREATE TRIGGER business_cases_peoplestep_no_delete BEFORE delete ON business_cases_peoplestep
BEGIN SELECT RAISE(ABORT, 'business_cases_peoplestep is append-only'); END;
CREATE TRIGGER business_cases_peoplestep_no_update BEFORE update ON business_cases_peoplestep
BEGIN SELECT RAISE(ABORT, 'business_cases_peoplestep is append-only'); END;
CREATE TRIGGER business_cases_planfigure_no_delete BEFORE delete ON business_cases_planfigure
BEGIN SELECT RAISE(ABORT, 'business_cases_planfigure is append-only'); END;
CREATE TRIGGER business_cases_planfigure_no_update BEFORE update ON business_cases_planfigure
BEGIN SELECT RAISE(ABORT, 'business_cases_planfigure is append-only'); END;
CREATE TRIGGER business_cases_reliance_no_delete BEFORE delete ON business_cases_reliance
BEGIN SELECT RAISE(ABORT, 'business_cases_reliance is append-only'); END;
CREATE TRIGGER business_cases_reliance_no_update BEFORE update ON business_cases_reliance
BEGIN SELECT RAISE(ABORT, 'business_cases_reliance is append-only'); END;
CREATE TRIGGER business_cases_reliancebenefit_no_delete BEFORE delete ON business_cases_reliancebenefit
BEGIN SELECT RAISE(ABORT, 'business_cases_reliancebenefit is append-only'); END;
CREATE TRIGGER business_cases_reliancebenefit_no_update BEFORE update ON business_cases_reliancebenefit
BEGIN SELECT RAISE(ABORT, 'business_cases_reliancebenefit is append-only'); END;
CREATE TRIGGER business_cases_reliancereport_no_delete BEFORE delete ON business_cases_reliancereport
BEGIN SELECT RAISE(ABORT, 'business_cases_reliancereport is append-only'); END;
CREATE TRIGGER business_cases_reliancereport_no_update BEFORE update ON business_cases_reliancereport
BEGIN SELECT RAISE(ABORT, 'business_cases_reliancereport is append-only'); END;
CREATE TRIGGER business_cases_review_no_delete BEFORE delete ON business_cases_review
BEGIN SELECT RAISE(ABORT, 'business_cases_review is append-only'); END;
CREATE TRIGGER business_cases_review_no_update BEFORE update ON business_cases_review
BEGIN SELECT RAISE(ABORT, 'business_cases_review is append-only'); END;
CREATE TRIGGER business_cases_reviewfigure_no_delete BEFORE delete ON business_cases_reviewfigure
BEGIN SELECT RAISE(ABORT, 'business_cases_reviewfigure is append-only'); END;
CREATE TRIGGER business_cases_reviewfigure_no_update BEFORE update ON business_cases_reviewfigure
BEGIN SELECT RAISE(ABORT, 'business_cases_reviewfigure is append-only'); END;
CREATE TRIGGER business_cases_stagereport_no_delete BEFORE delete ON business_cases_stagereport
BEGIN SELECT RAISE(ABORT, 'business_cases_stagereport is append-only'); END;
CREATE TRIGGER business_cases_stagereport_no_update BEFORE update ON business_cases_stagereport
BEGIN SELECT RAISE(ABORT, 'business_cases_stagereport is append-only'); END;
CREATE TRIGGER business_cases_standingreport_no_delete BEFORE delete ON business_cases_standingreport
BEGIN SELECT RAISE(ABORT, 'business_cases_standingreport is append-only'); END;
CREATE TRIGGER business_cases_standingreport_no_update BEFORE update ON business_cases_standingreport
BEGIN SELECT RAISE(ABORT, 'business_cases_standingreport is append-only'); END;
CREATE TRIGGER business_cases_submission_no_delete BEFORE delete ON business_cases_submission
BEGIN SELECT RAISE(ABORT, 'business_cases_submission is append-only'); END;
CREATE TRIGGER business_cases_submission_no_update BEFORE update ON business_cases_submission
BEGIN SELECT RAISE(ABORT, 'business_cases_submission is append-only'); END;
CREATE TRIGGER business_cases_submissionparty_no_delete BEFORE delete ON business_cases_submissionparty
BEGIN SELECT RAISE(ABORT, 'business_cases_submissionparty is append-only'); END;
CREATE TRIGGER business_cases_submissionparty_no_update BEFORE update ON business_cases_submissionparty
BEGIN SELECT RAISE(ABORT, 'business_cases_submissionparty is append-only'); END;
CREATE TRIGGER business_cases_succession_no_delete BEFORE delete ON business_cases_succession
BEGIN SELECT RAISE(ABORT, 'business_cases_succession is append-only'); END;
CREATE TRIGGER business_cases_succession_no_update BEFORE update ON business_cases_succession
BEGIN SELECT RAISE(ABORT, 'business_cases_succession is append-only'); END;
CREATE TRIGGER collaborations_account_no_delete BEFORE delete ON collaborations_account
BEGIN SELECT RAISE(ABORT, 'collaborations_account is append-only'); END;
CREATE TRIGGER collaborations_account_no_update BEFORE update ON collaborations_account
BEGIN SELECT RAISE(ABORT, 'collaborations_account is append-only'); END;
CREATE TRIGGER collaborations_collaborationname_no_delete BEFORE delete ON collaborations_collaborationname
BEGIN SELECT RAISE(ABORT, 'collaborations_collaborationname is append-only'); END;
CREATE TRIGGER collaborations_collaborationname_no_update BEFORE update ON collaborations_collaborationname
BEGIN SELECT RAISE(ABORT, 'collaborations_collaborationname is append-only'); END;
CREATE TRIGGER collaborations_departure_no_delete BEFORE delete ON collaborations_departure
BEGIN SELECT RAISE(ABORT, 'collaborations_departure is append-only'); END;
CREATE TRIGGER collaborations_departure_no_update BEFORE update ON collaborations_departure
BEGIN SELECT RAISE(ABORT, 'collaborations_departure is append-only'); END;
CREATE TRIGGER collaborations_departureanswer_no_delete BEFORE delete ON collaborations_departureanswer
BEGIN SELECT RAISE(ABORT, 'collaborations_departureanswer is append-only'); END;
CREATE TRIGGER collaborations_departureanswer_no_update BEFORE update ON collaborations_departureanswer
BEGIN SELECT RAISE(ABORT, 'collaborations_departureanswer is append-only'); END;
CREATE TRIGGER collaborations_function_no_delete BEFORE delete ON collaborations_function
BEGIN SELECT RAISE(ABORT, 'collaborations_function is append-only'); END;
CREATE TRIGGER collaborations_function_no_update BEFORE update ON collaborations_function
BEGIN SELECT RAISE(ABORT, 'collaborations_function is append-only'); END;
CREATE TRIGGER collaborations_handover_no_delete BEFORE delete ON collaborations_handover
BEGIN SELECT RAISE(ABORT, 'collaborations_handover is append-only'); END;
CREATE TRIGGER collaborations_handover_no_update BEFORE update ON collaborations_handover
BEGIN SELECT RAISE(ABORT, 'collaborations_handover is append-only'); END;
CREATE TRIGGER collaborations_kindreport_no_delete BEFORE delete ON collaborations_kindreport
BEGIN SELECT RAISE(ABORT, 'collaborations_kindreport is append-only'); END;
CREATE TRIGGER collaborations_kindreport_no_update BEFORE update ON collaborations_kindreport
BEGIN SELECT RAISE(ABORT, 'collaborations_kindreport is append-only'); END;
CREATE TRIGGER collaborations_objective_no_delete BEFORE delete ON collaborations_objective
BEGIN SELECT RAISE(ABORT, 'collaborations_objective is append-only'); END;
CREATE TRIGGER collaborations_objective_no_update BEFORE update ON collaborations_objective
BEGIN SELECT RAISE(ABORT, 'collaborations_objective is append-only'); END;
CREATE TRIGGER collaborations_objectivereport_no_delete BEFORE delete ON collaborations_objectivereport
BEGIN SELECT RAISE(ABORT, 'collaborations_objectivereport is append-only'); END;
CREATE TRIGGER collaborations_objectivereport_no_update BEFORE update ON collaborations_objectivereport
BEGIN SELECT RAISE(ABORT, 'collaborations_objectivereport is append-only'); END;
CREATE TRIGGER collaborations_partner_no_delete BEFORE delete ON collaborations_partner
BEGIN SELECT RAISE(ABORT, 'collaborations_partner is append-only'); END;
CREATE TRIGGER collaborations_partner_no_update BEFORE update ON collaborations_partner
BEGIN SELECT RAISE(ABORT, 'collaborations_partner is append-only'); END;
CREATE TRIGGER collaborations_planpriority_no_delete BEFORE delete ON collaborations_planpriority
BEGIN SELECT RAISE(ABORT, 'collaborations_planpriority is append-only'); END;
CREATE TRIGGER collaborations_planpriority_no_update BEFORE update ON collaborations_planpriority
BEGIN SELECT RAISE(ABORT, 'collaborations_planpriority is append-only'); END;
CREATE TRIGGER collaborations_policeplan_no_delete BEFORE delete ON collaborations_policeplan
BEGIN SELECT RAISE(ABORT, 'collaborations_policeplan is append-only'); END;
CREATE TRIGGER collaborations_policeplan_no_update BEFORE update ON collaborations_policeplan
BEGIN SELECT RAISE(ABORT, 'collaborations_policeplan is append-only'); END;
CREATE TRIGGER collaborations_post_no_delete BEFORE delete ON collaborations_post
BEGIN SELECT RAISE(ABORT, 'collaborations_post is append-only'); END;
CREATE TRIGGER collaborations_post_no_update BEFORE update ON collaborations_post
BEGIN SELECT RAISE(ABORT, 'collaborations_post is append-only'); END;
CREATE TRIGGER collaborations_postcost_no_delete BEFORE delete ON collaborations_postcost
BEGIN SELECT RAISE(ABORT, 'collaborations_postcost is append-only'); END;
CREATE TRIGGER collaborations_postcost_no_update BEFORE update ON collaborations_postcost
BEGIN SELECT RAISE(ABORT, 'collaborations_postcost is append-only'); END;
CREATE TRIGGER collaborations_postdetail_no_delete BEFORE delete ON collaborations_postdetail
BEGIN SELECT RAISE(ABORT, 'collaborations_postdetail is append-only'); END;
CREATE TRIGGER collaborations_postdetail_no_update BEFORE update ON collaborations_postdetail
BEGIN SELECT RAISE(ABORT, 'collaborations_postdetail is append-only'); END;
CREATE TRIGGER collaborations_postfunding_no_delete BEFORE delete ON collaborations_postfunding
BEGIN SELECT RAISE(ABORT, 'collaborations_postfunding is append-only'); END;
CREATE TRIGGER collaborations_postfunding_no_update BEFORE update ON collaborations_postfunding
BEGIN SELECT RAISE(ABORT, 'collaborations_postfunding is append-only'); END;
CREATE TRIGGER collaborations_postpart_no_delete BEFORE delete ON collaborations_postpart
BEGIN SELECT RAISE(ABORT, 'collaborations_postpart is append-only'); END;
CREATE TRIGGER collaborations_postpart_no_update BEFORE update ON collaborations_postpart
BEGIN SELECT RAISE(ABORT, 'collaborations_postpart is append-only'); END;
CREATE TRIGGER collaborations_poststage_no_delete BEFORE delete ON collaborations_poststage
BEGIN SELECT RAISE(ABORT, 'collaborations_poststage is append-only'); END;
CREATE TRIGGER collaborations_poststage_no_update BEFORE update ON collaborations_poststage
BEGIN SELECT RAISE(ABORT, 'collaborations_poststage is append-only'); END;
CREATE TRIGGER collaborations_postsuccession_no_delete BEFORE delete ON collaborations_postsuccession
BEGIN SELECT RAISE(ABORT, 'collaborations_postsuccession is append-only'); END;
CREATE TRIGGER collaborations_postsuccession_no_update BEFORE update ON collaborations_postsuccession
BEGIN SELECT RAISE(ABORT, 'collaborations_postsuccession is append-only'); END;
CREATE TRIGGER collaborations_posttenure_no_delete BEFORE delete ON collaborations_posttenure
BEGIN SELECT RAISE(ABORT, 'collaborations_posttenure is append-only'); END;
CREATE TRIGGER collaborations_posttenure_no_update BEFORE update ON collaborations_posttenure
BEGIN SELECT RAISE(ABORT, 'collaborations_posttenure is append-only'); END;
CREATE TRIGGER collaborations_prioritylink_no_delete BEFORE delete ON collaborations_prioritylink
BEGIN SELECT RAISE(ABORT, 'collaborations_prioritylink is append-only'); END;
CREATE TRIGGER collaborations_prioritylink_no_update BEFORE update ON collaborations_prioritylink
BEGIN SELECT RAISE(ABORT, 'collaborations_prioritylink is append-only'); END;
CREATE TRIGGER collaborations_review_no_delete BEFORE delete ON collaborations_review
BEGIN SELECT RAISE(ABORT, 'collaborations_review is append-only'); END;
CREATE TRIGGER collaborations_review_no_update BEFORE update ON collaborations_review
BEGIN SELECT RAISE(ABORT, 'collaborations_review is append-only'); END;
CREATE TRIGGER collaborations_reviewanswer_no_delete BEFORE delete ON collaborations_reviewanswer
BEGIN SELECT RAISE(ABORT, 'collaborations_reviewanswer is append-only'); END;
CREATE TRIGGER collaborations_reviewanswer_no_update BEFORE update ON collaborations_reviewanswer
BEGIN SELECT RAISE(ABORT, 'collaborations_reviewanswer is append-only'); END;
CREATE TRIGGER collaborations_secondment_no_delete BEFORE delete ON collaborations_secondment
BEGIN SELECT RAISE(ABORT, 'collaborations_secondment is append-only'); END;
CREATE TRIGGER collaborations_secondment_no_update BEFORE update ON collaborations_secondment
BEGIN SELECT RAISE(ABORT, 'collaborations_secondment is append-only'); END;
CREATE TRIGGER collaborations_statereport_no_delete BEFORE delete ON collaborations_statereport
BEGIN SELECT RAISE(ABORT, 'collaborations_statereport is append-only'); END;
CREATE TRIGGER collaborations_statereport_no_update BEFORE update ON collaborations_statereport
BEGIN SELECT RAISE(ABORT, 'collaborations_statereport is append-only'); END;
CREATE TRIGGER collaborations_succession_no_delete BEFORE delete ON collaborations_succession
BEGIN SELECT RAISE(ABORT, 'collaborations_succession is append-only'); END;
CREATE TRIGGER collaborations_succession_no_update BEFORE update ON collaborations_succession
BEGIN SELECT RAISE(ABORT, 'collaborations_succession is append-only'); END;
CREATE TRIGGER collaborations_themereport_no_delete BEFORE delete ON collaborations_themereport
BEGIN SELECT RAISE(ABORT, 'collaborations_themereport is append-only'); END;
CREATE TRIGGER collaborations_themereport_no_update BEFORE update ON collaborations_themereport
BEGIN SELECT RAISE(ABORT, 'collaborations_themereport is append-only'); END;
CREATE TRIGGER delivery_answer_no_delete BEFORE delete ON delivery_answer
BEGIN SELECT RAISE(ABORT, 'delivery_answer is append-only'); END;
CREATE TRIGGER delivery_answer_no_update BEFORE update ON delivery_answer
BEGIN SELECT RAISE(ABORT, 'delivery_answer is append-only'); END;
CREATE TRIGGER delivery_dependency_no_delete BEFORE delete ON delivery_dependency
BEGIN SELECT RAISE(ABORT, 'delivery_dependency is append-only'); END;
CREATE TRIGGER delivery_dependency_no_update BEFORE update ON delivery_dependency
BEGIN SELECT RAISE(ABORT, 'delivery_dependency is append-only'); END;
CREATE TRIGGER delivery_dependencyreport_no_delete BEFORE delete ON delivery_dependencyreport
BEGIN SELECT RAISE(ABORT, 'delivery_dependencyreport is append-only'); END;
CREATE TRIGGER delivery_dependencyreport_no_update BEFORE update ON delivery_dependencyreport
BEGIN SELECT RAISE(ABORT, 'delivery_dependencyreport is append-only'); END;
CREATE TRIGGER delivery_issue_no_delete BEFORE delete ON delivery_issue
BEGIN SELECT RAISE(ABORT, 'delivery_issue is append-only'); END;
CREATE TRIGGER delivery_issue_no_update BEFORE update ON delivery_issue
BEGIN SELECT RAISE(ABORT, 'delivery_issue is append-only'); END;
CREATE TRIGGER delivery_issuereport_no_delete BEFORE delete ON delivery_issuereport
BEGIN SELECT RAISE(ABORT, 'delivery_issuereport is append-only'); END;
CREATE TRIGGER delivery_issuereport_no_update BEFORE update ON delivery_issuereport
BEGIN SELECT RAISE(ABORT, 'delivery_issuereport is append-only'); END;
CREATE TRIGGER delivery_milestone_no_delete BEFORE delete ON delivery_milestone
BEGIN SELECT RAISE(ABORT, 'delivery_milestone is append-only'); END;
CREATE TRIGGER delivery_milestone_no_update BEFORE update ON delivery_milestone
BEGIN SELECT RAISE(ABORT, 'delivery_milestone is append-only'); END;
CREATE TRIGGER delivery_milestonereport_no_delete BEFORE delete ON delivery_milestonereport
BEGIN SELECT RAISE(ABORT, 'delivery_milestonereport is append-only'); END;
CREATE TRIGGER delivery_milestonereport_no_update BEFORE update ON delivery_milestonereport
BEGIN SELECT RAISE(ABORT, 'delivery_milestonereport is append-only'); END;
CREATE TRIGGER delivery_reminder_no_delete BEFORE delete ON delivery_reminder
BEGIN SELECT RAISE(ABORT, 'delivery_reminder is append-only'); END;
CREATE TRIGGER delivery_reminder_no_update BEFORE update ON delivery_reminder
BEGIN SELECT RAISE(ABORT, 'delivery_reminder is append-only'); END;
CREATE TRIGGER delivery_returnstep_no_delete BEFORE delete ON delivery_returnstep
BEGIN SELECT RAISE(ABORT, 'delivery_returnstep is append-only'); END;
CREATE TRIGGER delivery_returnstep_no_update BEFORE update ON delivery_returnstep
BEGIN SELECT RAISE(ABORT, 'delivery_returnstep is append-only'); END;
CREATE TRIGGER delivery_returntemplate_no_delete BEFORE delete ON delivery_returntemplate
BEGIN SELECT RAISE(ABORT, 'delivery_returntemplate is append-only'); END;
CREATE TRIGGER delivery_returntemplate_no_update BEFORE update ON delivery_returntemplate
BEGIN SELECT RAISE(ABORT, 'delivery_returntemplate is append-only'); END;
CREATE TRIGGER delivery_risk_no_delete BEFORE delete ON delivery_risk
BEGIN SELECT RAISE(ABORT, 'delivery_risk is append-only'); END;
CREATE TRIGGER delivery_risk_no_update BEFORE update ON delivery_risk
BEGIN SELECT RAISE(ABORT, 'delivery_risk is append-only'); END;
CREATE TRIGGER delivery_riskreport_no_delete BEFORE delete ON delivery_riskreport
BEGIN SELECT RAISE(ABORT, 'delivery_riskreport is append-only'); END;
CREATE TRIGGER delivery_riskreport_no_update BEFORE update ON delivery_riskreport
BEGIN SELECT RAISE(ABORT, 'delivery_riskreport is append-only'); END;
CREATE TRIGGER delivery_riskscale_no_delete BEFORE delete ON delivery_riskscale
BEGIN SELECT RAISE(ABORT, 'delivery_riskscale is append-only'); END;
CREATE TRIGGER delivery_riskscale_no_update BEFORE update ON delivery_riskscale
BEGIN SELECT RAISE(ABORT, 'delivery_riskscale is append-only'); END;
CREATE TRIGGER delivery_statusreport_no_delete BEFORE delete ON delivery_statusreport
BEGIN SELECT RAISE(ABORT, 'delivery_statusreport is append-only'); END;
CREATE TRIGGER delivery_statusreport_no_update BEFORE update ON delivery_statusreport
BEGIN SELECT RAISE(ABORT, 'delivery_statusreport is append-only'); END;
CREATE TRIGGER delivery_templateitem_no_delete BEFORE delete ON delivery_templateitem
BEGIN SELECT RAISE(ABORT, 'delivery_templateitem is append-only'); END;
CREATE TRIGGER delivery_templateitem_no_update BEFORE update ON delivery_templateitem
BEGIN SELECT RAISE(ABORT, 'delivery_templateitem is append-only'); END;
CREATE TRIGGER delivery_tolerance_no_delete BEFORE delete ON delivery_tolerance
BEGIN SELECT RAISE(ABORT, 'delivery_tolerance is append-only'); END;
CREATE TRIGGER delivery_tolerance_no_update BEFORE update ON delivery_tolerance
BEGIN SELECT RAISE(ABORT, 'delivery_tolerance is append-only'); END;
CREATE TRIGGER exchange_bid_no_delete BEFORE delete ON exchange_bid
BEGIN SELECT RAISE(ABORT, 'exchange_bid is append-only'); END;
CREATE TRIGGER exchange_bid_no_update BEFORE update ON exchange_bid
BEGIN SELECT RAISE(ABORT, 'exchange_bid is append-only'); END;
CREATE TRIGGER exchange_bidamount_no_delete BEFORE delete ON exchange_bidamount
BEGIN SELECT RAISE(ABORT, 'exchange_bidamount is append-only'); END;
CREATE TRIGGER exchange_bidamount_no_update BEFORE update ON exchange_bidamount
BEGIN SELECT RAISE(ABORT, 'exchange_bidamount is append-only'); END;
CREATE TRIGGER exchange_bidanswer_no_delete BEFORE delete ON exchange_bidanswer
BEGIN SELECT RAISE(ABORT, 'exchange_bidanswer is append-only'); END;
CREATE TRIGGER exchange_bidanswer_no_update BEFORE update ON exchange_bidanswer
BEGIN SELECT RAISE(ABORT, 'exchange_bidanswer is append-only'); END;
CREATE TRIGGER exchange_bidbenefit_no_delete BEFORE delete ON exchange_bidbenefit
BEGIN SELECT RAISE(ABORT, 'exchange_bidbenefit is append-only'); END;
CREATE TRIGGER exchange_bidbenefit_no_update BEFORE update ON exchange_bidbenefit
BEGIN SELECT RAISE(ABORT, 'exchange_bidbenefit is append-only'); END;
CREATE TRIGGER exchange_bidparty_no_delete BEFORE delete ON exchange_bidparty
BEGIN SELECT RAISE(ABORT, 'exchange_bidparty is append-only'); END;
CREATE TRIGGER exchange_bidparty_no_update BEFORE update ON exchange_bidparty
BEGIN SELECT RAISE(ABORT, 'exchange_bidparty is append-only'); END;
CREATE TRIGGER exchange_bidstanding_no_delete BEFORE delete ON exchange_bidstanding
BEGIN SELECT RAISE(ABORT, 'exchange_bidstanding is append-only'); END;
CREATE TRIGGER exchange_bidstanding_no_update BEFORE update ON exchange_bidstanding
BEGIN SELECT RAISE(ABORT, 'exchange_bidstanding is append-only'); END;
CREATE TRIGGER exchange_claimreport_no_delete BEFORE delete ON exchange_claimreport
BEGIN SELECT RAISE(ABORT, 'exchange_claimreport is append-only'); END;
CREATE TRIGGER exchange_claimreport_no_update BEFORE update ON exchange_claimreport
BEGIN SELECT RAISE(ABORT, 'exchange_claimreport is append-only'); END;
CREATE TRIGGER exchange_clawback_no_delete BEFORE delete ON exchange_clawback
BEGIN SELECT RAISE(ABORT, 'exchange_clawback is append-only'); END;
CREATE TRIGGER exchange_clawback_no_update BEFORE update ON exchange_clawback
BEGIN SELECT RAISE(ABORT, 'exchange_clawback is append-only'); END;
CREATE TRIGGER exchange_conditionreport_no_delete BEFORE delete ON exchange_conditionreport
BEGIN SELECT RAISE(ABORT, 'exchange_conditionreport is append-only'); END;
CREATE TRIGGER exchange_conditionreport_no_update BEFORE update ON exchange_conditionreport
BEGIN SELECT RAISE(ABORT, 'exchange_conditionreport is append-only'); END;
CREATE TRIGGER exchange_fund_no_delete BEFORE delete ON exchange_fund
BEGIN SELECT RAISE(ABORT, 'exchange_fund is append-only'); END;
CREATE TRIGGER exchange_fund_no_update BEFORE update ON exchange_fund
BEGIN SELECT RAISE(ABORT, 'exchange_fund is append-only'); END;
CREATE TRIGGER exchange_fundamount_no_delete BEFORE delete ON exchange_fundamount
BEGIN SELECT RAISE(ABORT, 'exchange_fundamount is append-only'); END;
CREATE TRIGGER exchange_fundamount_no_update BEFORE update ON exchange_fundamount
BEGIN SELECT RAISE(ABORT, 'exchange_fundamount is append-only'); END;
CREATE TRIGGER exchange_fundassessor_no_delete BEFORE delete ON exchange_fundassessor
BEGIN SELECT RAISE(ABORT, 'exchange_fundassessor is append-only'); END;
CREATE TRIGGER exchange_fundassessor_no_update BEFORE update ON exchange_fundassessor
BEGIN SELECT RAISE(ABORT, 'exchange_fundassessor is append-only'); END;
CREATE TRIGGER exchange_fundcondition_no_delete BEFORE delete ON exchange_fundcondition
BEGIN SELECT RAISE(ABORT, 'exchange_fundcondition is append-only'); END;
CREATE TRIGGER exchange_fundcondition_no_update BEFORE update ON exchange_fundcondition
BEGIN SELECT RAISE(ABORT, 'exchange_fundcondition is append-only'); END;
CREATE TRIGGER exchange_funddates_no_delete BEFORE delete ON exchange_funddates
BEGIN SELECT RAISE(ABORT, 'exchange_funddates is append-only'); END;
CREATE TRIGGER exchange_funddates_no_update BEFORE update ON exchange_funddates
BEGIN SELECT RAISE(ABORT, 'exchange_funddates is append-only'); END;
CREATE TRIGGER exchange_grant_no_delete BEFORE delete ON exchange_grant
BEGIN SELECT RAISE(ABORT, 'exchange_grant is append-only'); END;
CREATE TRIGGER exchange_grant_no_update BEFORE update ON exchange_grant
BEGIN SELECT RAISE(ABORT, 'exchange_grant is append-only'); END;
CREATE TRIGGER exchange_grantclaim_no_delete BEFORE delete ON exchange_grantclaim
BEGIN SELECT RAISE(ABORT, 'exchange_grantclaim is append-only'); END;
CREATE TRIGGER exchange_grantclaim_no_update BEFORE update ON exchange_grantclaim
BEGIN SELECT RAISE(ABORT, 'exchange_grantclaim is append-only'); END;
CREATE TRIGGER exchange_grantcondition_no_delete BEFORE delete ON exchange_grantcondition
BEGIN SELECT RAISE(ABORT, 'exchange_grantcondition is append-only'); END;
CREATE TRIGGER exchange_grantcondition_no_update BEFORE update ON exchange_grantcondition
BEGIN SELECT RAISE(ABORT, 'exchange_grantcondition is append-only'); END;
CREATE TRIGGER exchange_grantfigure_no_delete BEFORE delete ON exchange_grantfigure
BEGIN SELECT RAISE(ABORT, 'exchange_grantfigure is append-only'); END;
CREATE TRIGGER exchange_grantfigure_no_update BEFORE update ON exchange_grantfigure
BEGIN SELECT RAISE(ABORT, 'exchange_grantfigure is append-only'); END;
CREATE TRIGGER exchange_grantlink_no_delete BEFORE delete ON exchange_grantlink
BEGIN SELECT RAISE(ABORT, 'exchange_grantlink is append-only'); END;
CREATE TRIGGER exchange_grantlink_no_update BEFORE update ON exchange_grantlink
BEGIN SELECT RAISE(ABORT, 'exchange_grantlink is append-only'); END;
CREATE TRIGGER exchange_grantstanding_no_delete BEFORE delete ON exchange_grantstanding
BEGIN SELECT RAISE(ABORT, 'exchange_grantstanding is append-only'); END;
CREATE TRIGGER exchange_grantstanding_no_update BEFORE update ON exchange_grantstanding
BEGIN SELECT RAISE(ABORT, 'exchange_grantstanding is append-only'); END;
CREATE TRIGGER exchange_printedtotal_no_delete BEFORE delete ON exchange_printedtotal
BEGIN SELECT RAISE(ABORT, 'exchange_printedtotal is append-only'); END;
CREATE TRIGGER exchange_printedtotal_no_update BEFORE update ON exchange_printedtotal
BEGIN SELECT RAISE(ABORT, 'exchange_printedtotal is append-only'); END;
CREATE TRIGGER exchange_service_no_delete BEFORE delete ON exchange_service
BEGIN SELECT RAISE(ABORT, 'exchange_service is append-only'); END;
CREATE TRIGGER exchange_service_no_update BEFORE update ON exchange_service
BEGIN SELECT RAISE(ABORT, 'exchange_service is append-only'); END;
CREATE TRIGGER exchange_share_no_delete BEFORE delete ON exchange_share
BEGIN SELECT RAISE(ABORT, 'exchange_share is append-only'); END;
CREATE TRIGGER exchange_share_no_update BEFORE update ON exchange_share
BEGIN SELECT RAISE(ABORT, 'exchange_share is append-only'); END;
CREATE TRIGGER exchange_sharereceiver_no_delete BEFORE delete ON exchange_sharereceiver
BEGIN SELECT RAISE(ABORT, 'exchange_sharereceiver is append-only'); END;
CREATE TRIGGER exchange_sharereceiver_no_update BEFORE update ON exchange_sharereceiver
BEGIN SELECT RAISE(ABORT, 'exchange_sharereceiver is append-only'); END;
CREATE TRIGGER exchange_shortfallrule_no_delete BEFORE delete ON exchange_shortfallrule
BEGIN SELECT RAISE(ABORT, 'exchange_shortfallrule is append-only'); END;
CREATE TRIGGER exchange_shortfallrule_no_update BEFORE update ON exchange_shortfallrule
BEGIN SELECT RAISE(ABORT, 'exchange_shortfallrule is append-only'); END;
CREATE TRIGGER exchange_term_no_delete BEFORE delete ON exchange_term
BEGIN SELECT RAISE(ABORT, 'exchange_term is append-only'); END;
CREATE TRIGGER exchange_term_no_update BEFORE update ON exchange_term
BEGIN SELECT RAISE(ABORT, 'exchange_term is append-only'); END;
CREATE TRIGGER governance_actionreport_no_delete BEFORE delete ON governance_actionreport
BEGIN SELECT RAISE(ABORT, 'governance_actionreport is append-only'); END;
CREATE TRIGGER governance_actionreport_no_update BEFORE update ON governance_actionreport
BEGIN SELECT RAISE(ABORT, 'governance_actionreport is append-only'); END;
CREATE TRIGGER governance_agendaitem_no_delete BEFORE delete ON governance_agendaitem
BEGIN SELECT RAISE(ABORT, 'governance_agendaitem is append-only'); END;
CREATE TRIGGER governance_agendaitem_no_update BEFORE update ON governance_agendaitem
BEGIN SELECT RAISE(ABORT, 'governance_agendaitem is append-only'); END;
CREATE TRIGGER governance_agendareport_no_delete BEFORE delete ON governance_agendareport
BEGIN SELECT RAISE(ABORT, 'governance_agendareport is append-only'); END;
CREATE TRIGGER governance_agendareport_no_update BEFORE update ON governance_agendareport
BEGIN SELECT RAISE(ABORT, 'governance_agendareport is append-only'); END;
CREATE TRIGGER governance_attendance_no_delete BEFORE delete ON governance_attendance
BEGIN SELECT RAISE(ABORT, 'governance_attendance is append-only'); END;
CREATE TRIGGER governance_attendance_no_update BEFORE update ON governance_attendance
BEGIN SELECT RAISE(ABORT, 'governance_attendance is append-only'); END;
CREATE TRIGGER governance_boardname_no_delete BEFORE delete ON governance_boardname
BEGIN SELECT RAISE(ABORT, 'governance_boardname is append-only'); END;
CREATE TRIGGER governance_boardname_no_update BEFORE update ON governance_boardname
BEGIN SELECT RAISE(ABORT, 'governance_boardname is append-only'); END;
CREATE TRIGGER governance_boardpaper_no_delete BEFORE delete ON governance_boardpaper
BEGIN SELECT RAISE(ABORT, 'governance_boardpaper is append-only'); END;
CREATE TRIGGER governance_boardpaper_no_update BEFORE update ON governance_boardpaper
BEGIN SELECT RAISE(ABORT, 'governance_boardpaper is append-only'); END;
CREATE TRIGGER governance_commitment_no_delete BEFORE delete ON governance_commitment
BEGIN SELECT RAISE(ABORT, 'governance_commitment is append-only'); END;
CREATE TRIGGER governance_commitment_no_update BEFORE update ON governance_commitment
BEGIN SELECT RAISE(ABORT, 'governance_commitment is append-only'); END;
CREATE TRIGGER governance_commitmentreport_no_delete BEFORE delete ON governance_commitmentreport
BEGIN SELECT RAISE(ABORT, 'governance_commitmentreport is append-only'); END;
CREATE TRIGGER governance_commitmentreport_no_update BEFORE update ON governance_commitmentreport
BEGIN SELECT RAISE(ABORT, 'governance_commitmentreport is append-only'); END;
CREATE TRIGGER governance_decision_no_delete BEFORE delete ON governance_decision
BEGIN SELECT RAISE(ABORT, 'governance_decision is append-only'); END;
CREATE TRIGGER governance_decision_no_update BEFORE update ON governance_decision
BEGIN SELECT RAISE(ABORT, 'governance_decision is append-only'); END;
CREATE TRIGGER governance_decisionnumber_no_delete BEFORE delete ON governance_decisionnumber
BEGIN SELECT RAISE(ABORT, 'governance_decisionnumber is append-only'); END;
CREATE TRIGGER governance_decisionnumber_no_update BEFORE update ON governance_decisionnumber
BEGIN SELECT RAISE(ABORT, 'governance_decisionnumber is append-only'); END;
CREATE TRIGGER governance_decisionparty_no_delete BEFORE delete ON governance_decisionparty
BEGIN SELECT RAISE(ABORT, 'governance_decisionparty is append-only'); END;
CREATE TRIGGER governance_decisionparty_no_update BEFORE update ON governance_decisionparty
BEGIN SELECT RAISE(ABORT, 'governance_decisionparty is append-only'); END;
CREATE TRIGGER governance_decisionreport_no_delete BEFORE delete ON governance_decisionreport
BEGIN SELECT RAISE(ABORT, 'governance_decisionreport is append-only'); END;
CREATE TRIGGER governance_decisionreport_no_update BEFORE update ON governance_decisionreport
BEGIN SELECT RAISE(ABORT, 'governance_decisionreport is append-only'); END;
CREATE TRIGGER governance_decisionvote_no_delete BEFORE delete ON governance_decisionvote
BEGIN SELECT RAISE(ABORT, 'governance_decisionvote is append-only'); END;
CREATE TRIGGER governance_decisionvote_no_update BEFORE update ON governance_decisionvote
BEGIN SELECT RAISE(ABORT, 'governance_decisionvote is append-only'); END;
CREATE TRIGGER governance_happening_no_delete BEFORE delete ON governance_happening
BEGIN SELECT RAISE(ABORT, 'governance_happening is append-only'); END;
CREATE TRIGGER governance_happening_no_update BEFORE update ON governance_happening
BEGIN SELECT RAISE(ABORT, 'governance_happening is append-only'); END;
CREATE TRIGGER governance_meeting_no_delete BEFORE delete ON governance_meeting
BEGIN SELECT RAISE(ABORT, 'governance_meeting is append-only'); END;
CREATE TRIGGER governance_meeting_no_update BEFORE update ON governance_meeting
BEGIN SELECT RAISE(ABORT, 'governance_meeting is append-only'); END;
CREATE TRIGGER governance_meetingaction_no_delete BEFORE delete ON governance_meetingaction
BEGIN SELECT RAISE(ABORT, 'governance_meetingaction is append-only'); END;
CREATE TRIGGER governance_meetingaction_no_update BEFORE update ON governance_meetingaction
BEGIN SELECT RAISE(ABORT, 'governance_meetingaction is append-only'); END;
CREATE TRIGGER governance_meetingreport_no_delete BEFORE delete ON governance_meetingreport
BEGIN SELECT RAISE(ABORT, 'governance_meetingreport is append-only'); END;
CREATE TRIGGER governance_meetingreport_no_update BEFORE update ON governance_meetingreport
BEGIN SELECT RAISE(ABORT, 'governance_meetingreport is append-only'); END;
CREATE TRIGGER governance_minutesconfirmed_no_delete BEFORE delete ON governance_minutesconfirmed
BEGIN SELECT RAISE(ABORT, 'governance_minutesconfirmed is append-only'); END;
CREATE TRIGGER governance_minutesconfirmed_no_update BEFORE update ON governance_minutesconfirmed
BEGIN SELECT RAISE(ABORT, 'governance_minutesconfirmed is append-only'); END;
CREATE TRIGGER governance_pathway_no_delete BEFORE delete ON governance_pathway
BEGIN SELECT RAISE(ABORT, 'governance_pathway is append-only'); END;
CREATE TRIGGER governance_pathway_no_update BEFORE update ON governance_pathway
BEGIN SELECT RAISE(ABORT, 'governance_pathway is append-only'); END;
CREATE TRIGGER governance_pathwaystep_no_delete BEFORE delete ON governance_pathwaystep
BEGIN SELECT RAISE(ABORT, 'governance_pathwaystep is append-only'); END;
CREATE TRIGGER governance_pathwaystep_no_update BEFORE update ON governance_pathwaystep
BEGIN SELECT RAISE(ABORT, 'governance_pathwaystep is append-only'); END;
CREATE TRIGGER governance_planneddecision_no_delete BEFORE delete ON governance_planneddecision
BEGIN SELECT RAISE(ABORT, 'governance_planneddecision is append-only'); END;
CREATE TRIGGER governance_planneddecision_no_update BEFORE update ON governance_planneddecision
BEGIN SELECT RAISE(ABORT, 'governance_planneddecision is append-only'); END;
CREATE TRIGGER governance_plannedreport_no_delete BEFORE delete ON governance_plannedreport
BEGIN SELECT RAISE(ABORT, 'governance_plannedreport is append-only'); END;
CREATE TRIGGER governance_plannedreport_no_update BEFORE update ON governance_plannedreport
BEGIN SELECT RAISE(ABORT, 'governance_plannedreport is append-only'); END;
CREATE TRIGGER governance_recommendation_no_delete BEFORE delete ON governance_recommendation
BEGIN SELECT RAISE(ABORT, 'governance_recommendation is append-only'); END;
CREATE TRIGGER governance_recommendation_no_update BEFORE update ON governance_recommendation
BEGIN SELECT RAISE(ABORT, 'governance_recommendation is append-only'); END;
CREATE TRIGGER governance_recommendationreport_no_delete BEFORE delete ON governance_recommendationreport
BEGIN SELECT RAISE(ABORT, 'governance_recommendationreport is append-only'); END;
CREATE TRIGGER governance_recommendationreport_no_update BEFORE update ON governance_recommendationreport
BEGIN SELECT RAISE(ABORT, 'governance_recommendationreport is append-only'); END;
CREATE TRIGGER history_event_no_delete BEFORE delete ON history_event
BEGIN SELECT RAISE(ABORT, 'history_event is append-only'); END;
CREATE TRIGGER history_event_no_update BEFORE update ON history_event
BEGIN SELECT RAISE(ABORT, 'history_event is append-only'); END;
CREATE TRIGGER intake_upload_no_delete BEFORE delete ON intake_upload
BEGIN SELECT RAISE(ABORT, 'intake_upload is append-only'); END;
CREATE TRIGGER intake_upload_no_update BEFORE update ON intake_upload
BEGIN SELECT RAISE(ABORT, 'intake_upload is append-only'); END;
CREATE TRIGGER intake_workbook_no_delete BEFORE delete ON intake_workbook
BEGIN SELECT RAISE(ABORT, 'intake_workbook is append-only'); END;
CREATE TRIGGER intake_workbook_no_update BEFORE update ON intake_workbook
BEGIN SELECT RAISE(ABORT, 'intake_workbook is append-only'); END;
CREATE TRIGGER learning_lesson_no_delete BEFORE delete ON learning_lesson
BEGIN SELECT RAISE(ABORT, 'learning_lesson is append-only'); END;
CREATE TRIGGER learning_lesson_no_update BEFORE update ON learning_lesson
BEGIN SELECT RAISE(ABORT, 'learning_lesson is append-only'); END;
CREATE TRIGGER learning_revocation_no_delete BEFORE delete ON learning_revocation
BEGIN SELECT RAISE(ABORT, 'learning_revocation is append-only'); END;
CREATE TRIGGER learning_revocation_no_update BEFORE update ON learning_revocation
BEGIN SELECT RAISE(ABORT, 'learning_revocation is append-only'); END;
CREATE TRIGGER measures_measure_no_delete BEFORE delete ON measures_measure
BEGIN SELECT RAISE(ABORT, 'measures_measure is append-only'); END;
CREATE TRIGGER measures_measure_no_update BEFORE update ON measures_measure
BEGIN SELECT RAISE(ABORT, 'measures_measure is append-only'); END;
CREATE TRIGGER measures_reading_no_delete BEFORE delete ON measures_reading
BEGIN SELECT RAISE(ABORT, 'measures_reading is append-only'); END;
CREATE TRIGGER measures_reading_no_update BEFORE update ON measures_reading
BEGIN SELECT RAISE(ABORT, 'measures_reading is append-only'); END;
CREATE TRIGGER organisations_alliance_no_delete BEFORE delete ON organisations_alliance
BEGIN SELECT RAISE(ABORT, 'organisations_alliance is append-only'); END;
CREATE TRIGGER organisations_alliance_no_update BEFORE update ON organisations_alliance
BEGIN SELECT RAISE(ABORT, 'organisations_alliance is append-only'); END;
CREATE TRIGGER organisations_alliancemember_no_delete BEFORE delete ON organisations_alliancemember
BEGIN SELECT RAISE(ABORT, 'organisations_alliancemember is append-only'); END;
CREATE TRIGGER organisations_alliancemember_no_update BEFORE update ON organisations_alliancemember
BEGIN SELECT RAISE(ABORT, 'organisations_alliancemember is append-only'); END;
CREATE TRIGGER organisations_alliancename_no_delete BEFORE delete ON organisations_alliancename
BEGIN SELECT RAISE(ABORT, 'organisations_alliancename is append-only'); END;
CREATE TRIGGER organisations_alliancename_no_update BEFORE update ON organisations_alliancename
BEGIN SELECT RAISE(ABORT, 'organisations_alliancename is append-only'); END;
CREATE TRIGGER organisations_organisationlink_no_delete BEFORE delete ON organisations_organisationlink
BEGIN SELECT RAISE(ABORT, 'organisations_organisationlink is append-only'); END;
CREATE TRIGGER organisations_organisationlink_no_update BEFORE update ON organisations_organisationlink
BEGIN SELECT RAISE(ABORT, 'organisations_organisationlink is append-only'); END;
CREATE TRIGGER organisations_organisationname_no_delete BEFORE delete ON organisations_organisationname
BEGIN SELECT RAISE(ABORT, 'organisations_organisationname is append-only'); END;
CREATE TRIGGER organisations_organisationname_no_update BEFORE update ON organisations_organisationname
BEGIN SELECT RAISE(ABORT, 'organisations_organisationname is append-only'); END;
CREATE TRIGGER organisations_succession_no_delete BEFORE delete ON organisations_succession
BEGIN SELECT RAISE(ABORT, 'organisations_succession is append-only'); END;
CREATE TRIGGER organisations_succession_no_update BEFORE update ON organisations_succession
BEGIN SELECT RAISE(ABORT, 'organisations_succession is append-only'); END;
CREATE TRIGGER papers_issuedfile_no_delete BEFORE delete ON papers_issuedfile
BEGIN SELECT RAISE(ABORT, 'papers_issuedfile is append-only'); END;
CREATE TRIGGER papers_issuedfile_no_update BEFORE update ON papers_issuedfile
BEGIN SELECT RAISE(ABORT, 'papers_issuedfile is append-only'); END;
CREATE TRIGGER papers_issuedpaper_no_delete BEFORE delete ON papers_issuedpaper
BEGIN SELECT RAISE(ABORT, 'papers_issuedpaper is append-only'); END;
CREATE TRIGGER papers_issuedpaper_no_update BEFORE update ON papers_issuedpaper
BEGIN SELECT RAISE(ABORT, 'papers_issuedpaper is append-only'); END;
CREATE TRIGGER papers_issuedreader_no_delete BEFORE delete ON papers_issuedreader
BEGIN SELECT RAISE(ABORT, 'papers_issuedreader is append-only'); END;
CREATE TRIGGER papers_issuedreader_no_update BEFORE update ON papers_issuedreader
BEGIN SELECT RAISE(ABORT, 'papers_issuedreader is append-only'); END;
CREATE TRIGGER papers_paperoutline_no_delete BEFORE delete ON papers_paperoutline
BEGIN SELECT RAISE(ABORT, 'papers_paperoutline is append-only'); END;
CREATE TRIGGER papers_paperoutline_no_update BEFORE update ON papers_paperoutline
BEGIN SELECT RAISE(ABORT, 'papers_paperoutline is append-only'); END;
CREATE TRIGGER papers_papertemplate_no_delete BEFORE delete ON papers_papertemplate
BEGIN SELECT RAISE(ABORT, 'papers_papertemplate is append-only'); END;
CREATE TRIGGER papers_papertemplate_no_update BEFORE update ON papers_papertemplate
BEGIN SELECT RAISE(ABORT, 'papers_papertemplate is append-only'); END;
CREATE TRIGGER provenance_citation_no_delete BEFORE delete ON provenance_citation
BEGIN SELECT RAISE(ABORT, 'provenance_citation is append-only'); END;
CREATE TRIGGER provenance_citation_no_update BEFORE update ON provenance_citation
BEGIN SELECT RAISE(ABORT, 'provenance_citation is append-only'); END;
CREATE TRIGGER provenance_passage_no_delete BEFORE delete ON provenance_passage
BEGIN SELECT RAISE(ABORT, 'provenance_passage is append-only'); END;
CREATE TRIGGER provenance_passage_no_update BEFORE update ON provenance_passage
BEGIN SELECT RAISE(ABORT, 'provenance_passage is append-only'); END;
CREATE TRIGGER review_finance_extract_no_delete BEFORE delete ON review_finance_extract
BEGIN SELECT RAISE(ABORT, 'review_finance_extract is append-only'); END;
CREATE TRIGGER review_finance_extract_no_update BEFORE update ON review_finance_extract
BEGIN SELECT RAISE(ABORT, 'review_finance_extract is append-only'); END;
CREATE TRIGGER review_finance_extractline_no_delete BEFORE delete ON review_finance_extractline
BEGIN SELECT RAISE(ABORT, 'review_finance_extractline is append-only'); END;
CREATE TRIGGER review_finance_extractline_no_update BEFORE update ON review_finance_extractline
BEGIN SELECT RAISE(ABORT, 'review_finance_extractline is append-only'); END;
CREATE TRIGGER review_finance_reconciling_no_delete BEFORE delete ON review_finance_reconciling
BEGIN SELECT RAISE(ABORT, 'review_finance_reconciling is append-only'); END;
CREATE TRIGGER review_finance_reconciling_no_update BEFORE update ON review_finance_reconciling
BEGIN SELECT RAISE(ABORT, 'review_finance_reconciling is append-only'); END;
CREATE TRIGGER review_letters_letter_no_delete BEFORE delete ON review_letters_letter
BEGIN SELECT RAISE(ABORT, 'review_letters_letter is append-only'); END;
CREATE TRIGGER review_letters_letter_no_update BEFORE update ON review_letters_letter
BEGIN SELECT RAISE(ABORT, 'review_letters_letter is append-only'); END;
CREATE TRIGGER review_lists_columnmapping_no_delete BEFORE delete ON review_lists_columnmapping
BEGIN SELECT RAISE(ABORT, 'review_lists_columnmapping is append-only'); END;
CREATE TRIGGER review_lists_columnmapping_no_update BEFORE update ON review_lists_columnmapping
BEGIN SELECT RAISE(ABORT, 'review_lists_columnmapping is append-only'); END;
CREATE TRIGGER review_lists_sentlist_no_delete BEFORE delete ON review_lists_sentlist
BEGIN SELECT RAISE(ABORT, 'review_lists_sentlist is append-only'); END;
CREATE TRIGGER review_lists_sentlist_no_update BEFORE update ON review_lists_sentlist
BEGIN SELECT RAISE(ABORT, 'review_lists_sentlist is append-only'); END;
CREATE TRIGGER review_lists_takenline_no_delete BEFORE delete ON review_lists_takenline
BEGIN SELECT RAISE(ABORT, 'review_lists_takenline is append-only'); END;
CREATE TRIGGER review_lists_takenline_no_update BEFORE update ON review_lists_takenline
BEGIN SELECT RAISE(ABORT, 'review_lists_takenline is append-only'); END;
CREATE TRIGGER review_lists_taking_no_delete BEFORE delete ON review_lists_taking
BEGIN SELECT RAISE(ABORT, 'review_lists_taking is append-only'); END;
CREATE TRIGGER review_lists_taking_no_update BEFORE update ON review_lists_taking
BEGIN SELECT RAISE(ABORT, 'review_lists_taking is append-only'); END;
CREATE TRIGGER review_returns_taking_no_delete BEFORE delete ON review_returns_taking
BEGIN SELECT RAISE(ABORT, 'review_returns_taking is append-only'); END;
CREATE TRIGGER review_returns_taking_no_update BEFORE update ON review_returns_taking
BEGIN SELECT RAISE(ABORT, 'review_returns_taking is append-only'); END;
CREATE TRIGGER review_workbooks_takenworkbook_no_delete BEFORE delete ON review_workbooks_takenworkbook
BEGIN SELECT RAISE(ABORT, 'review_workbooks_takenworkbook is append-only'); END;
CREATE TRIGGER review_workbooks_takenworkbook_no_update BEFORE update ON review_workbooks_takenworkbook
BEGIN SELECT RAISE(ABORT, 'review_workbooks_takenworkbook is append-only'); END;
CREATE TRIGGER search_text_delete AFTER DELETE ON search_entry BEGIN
       INSERT INTO search_text(search_text, rowid, name, words) VALUES ('delete', old.id, old.name, old.words); END;
CREATE TRIGGER search_text_insert AFTER INSERT ON search_entry BEGIN
       INSERT INTO search_text(rowid, name, words) VALUES (new.id, new.name, new.words); END;
CREATE TRIGGER search_text_update AFTER UPDATE OF name, words ON search_entry BEGIN
       INSERT INTO search_text(search_text, rowid, name, words) VALUES ('delete', old.id, old.name, old.words);
       INSERT INTO search_text(rowid, name, words) VALUES (new.id, new.name, new.words); END;
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('access', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('access', '0002_where_to_write', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('access', '0003_names_kept_by', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0002_email_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0003_alter_emailaddress_create_unique_verified_email', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0004_alter_emailaddress_drop_unique_email', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0005_emailaddress_idx_upper_email', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0006_emailaddress_lower', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0007_emailaddress_idx_email', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0008_emailaddress_unique_primary_email_fixup', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('account', '0009_emailaddress_unique_primary_email', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0002_successions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('organisations', '0003_succession_replaces_the_column', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('collaborations', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('collaborations', '0002_kinds_objectives_themes_successions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('collaborations', '0003_reviews', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('collaborations', '0004_posts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0002_provisions_clauses_and_changes', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0003_exit_terms_and_data', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0004_publications', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0005_apportionment', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('agreements', '0006_markings', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('assurance', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('contenttypes', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('contenttypes', '0002_remove_content_type_name', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0002_alter_permission_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0003_alter_user_email_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0004_alter_user_username_opts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0005_alter_user_last_login_null', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0006_require_contenttypes_0002', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0007_alter_validators_add_error_messages', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0008_alter_user_username_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0009_alter_user_last_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0010_alter_group_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0011_update_proxy_permissions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('auth', '0012_alter_user_first_name_max_length', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('measures', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0002_set_aside', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0003_prices', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0004_accounting_and_limits', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0005_profiles_and_maps', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0006_savings_programmes', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0007_lines_in_order', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0008_joined_amounts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('benefits', '0009_ranges_and_shared_events', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('provenance', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('governance', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('governance', '0002_meetings_planned', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('governance', '0003_decisions_in_full', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0002_life_and_baselines', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0003_submissions', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0004_reviews_people_challenges', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0005_opportunities', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0006_lessons', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0007_appraisals', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('business_cases', '0008_prices_released', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0002_periods_and_returns', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0003_milestones_and_issues', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0004_dependencies_and_scales', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0005_tolerances', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0006_waits_for_agreements', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('delivery', '0007_ratings_of_periods', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('drafts', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exchange', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exchange', '0002_valuations_in_kind', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exchange', '0003_grants', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('exchange', '0004_funds_and_bids', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('governance', '0004_meetings_run', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('history', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('intake', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('intake', '0002_kept_workbooks', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('learning', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('papers', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('papers', '0002_versions_and_public', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('papers', '0003_outlines_and_templates', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('papers', '0004_readers_of_issued_papers', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('provenance', '0002_sources_held_back', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_lists', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_lists', '0002_finance_extracts', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_finance', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_letters', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_letters', '0002_letters_before_their_answers', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_returns', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('review_workbooks', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('search', '0001_initial', CURRENT_TIMESTAMP);
INSERT INTO django_migrations (app, name, applied) VALUES ('sessions', '0001_initial', CURRENT_TIMESTAMP);
