CREATE TABLE "area_answers" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"grid" text NOT NULL,
	"volunteer" boolean NOT NULL,
	"chosen" jsonb NOT NULL,
	"words" jsonb NOT NULL,
	"unhappy" boolean NOT NULL,
	"contact" "bytea",
	"day" timestamp with time zone NOT NULL,
	"key_hash" text NOT NULL,
	"order_id" uuid,
	CONSTRAINT "area_answers_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "area_grids" (
	"district_id" text NOT NULL,
	"round_id" uuid NOT NULL,
	"grid" text NOT NULL,
	"quota" integer NOT NULL,
	"known" integer NOT NULL,
	"sampled_at" timestamp with time zone,
	"group_hash" text NOT NULL,
	CONSTRAINT "area_grids_district_id_round_id_grid_pk" PRIMARY KEY("district_id","round_id","grid")
);
--> statement-breakpoint
CREATE TABLE "area_phones" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"grid" text NOT NULL,
	"name" "bytea" NOT NULL,
	"phone" "bytea" NOT NULL,
	"phone_hash" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "area_phones_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "area_rounds" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"territory" text NOT NULL,
	"questions" jsonb NOT NULL,
	"per_grid" integer NOT NULL,
	"list_way" text NOT NULL,
	"seed" text NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"remind_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "area_rounds_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "area_sample" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"grid" text NOT NULL,
	"rank" integer NOT NULL,
	"who" text NOT NULL,
	"person_id" uuid,
	"phone_id" uuid,
	"way" text NOT NULL,
	"state" text NOT NULL,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone,
	"held_by" uuid,
	"held_until" timestamp with time zone,
	CONSTRAINT "area_sample_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "area_surveys" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"territory" text NOT NULL,
	"questions" jsonb NOT NULL,
	"per_grid" integer NOT NULL,
	"days" integer NOT NULL,
	"list_way" text NOT NULL,
	"every_months" integer,
	"next_at" timestamp with time zone,
	"frozen" boolean NOT NULL,
	"current" boolean NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "area_surveys_district_id_id_version_pk" PRIMARY KEY("district_id","id","version")
);
--> statement-breakpoint
CREATE TABLE "deliberations" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"village" text NOT NULL,
	"state" text NOT NULL,
	"topic" text NOT NULL,
	"how" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"place" text NOT NULL,
	"invited" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by" uuid,
	"arguments" jsonb NOT NULL,
	"verdict" text,
	"reasons" text,
	"people" integer,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "deliberations_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"what" jsonb NOT NULL,
	"hats" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"cut" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exports_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "reply_templates" (
	"district_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"l1" text,
	"l2" text,
	"bag" text,
	"outcome" text NOT NULL,
	"body" text NOT NULL,
	"fields" jsonb NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	CONSTRAINT "reply_templates_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"stage" text NOT NULL,
	"bag" text,
	"urgency" text,
	"level" text,
	"amount" integer NOT NULL,
	"unit" text NOT NULL,
	"source" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"set_by" uuid,
	"set_by_name" text,
	CONSTRAINT "terms_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "law_articles" (
	"district_id" text NOT NULL,
	"law" text NOT NULL,
	"version" text NOT NULL,
	"number" text NOT NULL,
	"ordinal" integer NOT NULL,
	"chapter" text,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "law_articles_district_id_law_version_number_pk" PRIMARY KEY("district_id","law","version","number")
);
--> statement-breakpoint
CREATE TABLE "law_versions" (
	"district_id" text NOT NULL,
	"law" text NOT NULL,
	"version" text NOT NULL,
	"promulgated" text,
	"amended" text,
	"in_force" text,
	"until" text,
	"replaced_by" text,
	"source" text,
	"reviewed" text,
	"revision" integer NOT NULL,
	CONSTRAINT "law_versions_district_id_law_version_pk" PRIMARY KEY("district_id","law","version")
);
--> statement-breakpoint
CREATE TABLE "laws" (
	"district_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text,
	"issuer" text,
	CONSTRAINT "laws_district_id_name_pk" PRIMARY KEY("district_id","name")
);
--> statement-breakpoint
CREATE TABLE "statute_indexes" (
	"district_id" text PRIMARY KEY NOT NULL,
	"build" uuid NOT NULL,
	"stamp" text NOT NULL,
	"outline" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statute_postings" (
	"district_id" text NOT NULL,
	"build" uuid NOT NULL,
	"bucket" integer NOT NULL,
	"terms" "bytea" NOT NULL,
	CONSTRAINT "statute_postings_district_id_build_bucket_pk" PRIMARY KEY("district_id","build","bucket")
);
--> statement-breakpoint
CREATE TABLE "unanswered" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"territory" text NOT NULL,
	"words" text NOT NULL,
	"why" text NOT NULL,
	"card" text,
	"at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "unanswered_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "working_times" (
	"district_id" text NOT NULL,
	"version" integer NOT NULL,
	"days" jsonb NOT NULL,
	"periods" jsonb NOT NULL,
	"source" text NOT NULL,
	"set_by" uuid,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "working_times_district_id_version_pk" PRIMARY KEY("district_id","version")
);
--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "follows" uuid;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "taken_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "taken_lng" double precision;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "taken_lat" double precision;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "taken_metres" integer;--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "taken_accuracy" integer;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "clock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "first_answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "follows" uuid;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "deliberated" text;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "grant_starts_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "grant_ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "evidence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "area_answers_key" ON "area_answers" USING btree ("district_id","round_id","key_hash");--> statement-breakpoint
CREATE INDEX "area_answers_round" ON "area_answers" USING btree ("district_id","round_id",grid text_pattern_ops);--> statement-breakpoint
CREATE INDEX "area_answers_unhappy" ON "area_answers" USING btree ("district_id","round_id","day","id") WHERE unhappy and contact is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "area_grids_group" ON "area_grids" USING btree ("district_id","group_hash");--> statement-breakpoint
CREATE INDEX "area_grids_open" ON "area_grids" USING btree ("district_id","round_id") WHERE sampled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "area_phones_once" ON "area_phones" USING btree ("district_id","phone_hash");--> statement-breakpoint
CREATE INDEX "area_phones_grid" ON "area_phones" USING btree ("district_id",grid text_pattern_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "area_rounds_number" ON "area_rounds" USING btree ("district_id","survey_id","number");--> statement-breakpoint
CREATE INDEX "area_rounds_open" ON "area_rounds" USING btree ("district_id","closes_at") WHERE state <> 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX "area_sample_who" ON "area_sample" USING btree ("district_id","round_id","who");--> statement-breakpoint
CREATE UNIQUE INDEX "area_sample_token" ON "area_sample" USING btree ("district_id","token_hash");--> statement-breakpoint
CREATE INDEX "area_sample_grid" ON "area_sample" USING btree ("district_id","round_id",grid text_pattern_ops,"state","rank");--> statement-breakpoint
CREATE INDEX "area_sample_to_ask" ON "area_sample" USING btree ("district_id","round_id") WHERE state = 'asked' and asked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "area_surveys_current" ON "area_surveys" USING btree ("district_id","id") WHERE current;--> statement-breakpoint
CREATE INDEX "area_surveys_due" ON "area_surveys" USING btree ("district_id","next_at") WHERE current and next_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "deliberations_open" ON "deliberations" USING btree ("district_id","order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "deliberations_of" ON "deliberations" USING btree ("district_id","order_id","opened_at");--> statement-breakpoint
CREATE INDEX "deliberations_decided" ON "deliberations" USING btree ("district_id","village","decided_at","id") WHERE state = 'decided';--> statement-breakpoint
CREATE INDEX "exports_old" ON "exports" USING btree ("district_id","created_at") WHERE state <> 'gone';--> statement-breakpoint
CREATE UNIQUE INDEX "terms_once" ON "terms" USING btree ("district_id","stage",coalesce(bag, ''),coalesce(urgency, ''),coalesce(level, '')) WHERE until is null;--> statement-breakpoint
CREATE INDEX "law_articles_order" ON "law_articles" USING btree ("district_id","law","version","ordinal");--> statement-breakpoint
CREATE INDEX "unanswered_open" ON "unanswered" USING btree ("district_id","at") WHERE settled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_follows" ON "appeals" USING btree ("district_id","follows") WHERE follows is not null;--> statement-breakpoint
CREATE INDEX "orders_follows" ON "orders" USING btree ("district_id","follows") WHERE follows is not null;--> statement-breakpoint
CREATE INDEX "people_home" ON "people" USING btree ("district_id",home text_pattern_ops) WHERE home is not null;
--> statement-breakpoint
UPDATE "orders" o SET "accepted_at" = e.at FROM (SELECT district_id, subject, max(at) AS at FROM events WHERE name IN ('appeals.accept', 'appeals.takeOver') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text AND o.status NOT IN ('held', 'dispatched');
--> statement-breakpoint
UPDATE "orders" o SET "first_answered_at" = e.at FROM (SELECT district_id, subject, min(at) AS at FROM events WHERE name IN ('appeals.ask', 'appeals.suspend', 'appeals.grantExtension', 'appeals.reply', 'appeals.refuse', 'appeals.confirmSpam', 'appeals.decline') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text;

--> statement-breakpoint
-- Categories that ask for a photo at the place where something is said to be solved (a new district gets this from the seed)
update categories set evidence = true where (l1, l2) in (('城乡建设', '城市建设和市政管理'), ('环境保护', '环境污染'));
