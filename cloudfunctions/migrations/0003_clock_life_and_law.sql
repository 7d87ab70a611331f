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
CREATE TABLE "reply_templates" (
	"district_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"l1" text,
	"l2" text,
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
ALTER TABLE "categories" ADD COLUMN "evidence" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "deliberations_open" ON "deliberations" USING btree ("district_id","order_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "deliberations_of" ON "deliberations" USING btree ("district_id","order_id","opened_at");--> statement-breakpoint
CREATE INDEX "deliberations_decided" ON "deliberations" USING btree ("district_id","village","decided_at","id") WHERE state = 'decided';--> statement-breakpoint
CREATE UNIQUE INDEX "terms_once" ON "terms" USING btree ("district_id","stage",coalesce(bag, ''),coalesce(urgency, ''),coalesce(level, '')) WHERE until is null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_follows" ON "appeals" USING btree ("district_id","follows") WHERE follows is not null;--> statement-breakpoint
CREATE INDEX "orders_follows" ON "orders" USING btree ("district_id","follows") WHERE follows is not null;
--> statement-breakpoint
UPDATE "orders" o SET "accepted_at" = e.at FROM (SELECT district_id, subject, max(at) AS at FROM events WHERE name IN ('appeals.accept', 'appeals.takeOver') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text AND o.status NOT IN ('held', 'dispatched');
--> statement-breakpoint
UPDATE "orders" o SET "first_answered_at" = e.at FROM (SELECT district_id, subject, min(at) AS at FROM events WHERE name IN ('appeals.ask', 'appeals.suspend', 'appeals.grantExtension', 'appeals.reply', 'appeals.refuse', 'appeals.confirmSpam', 'appeals.decline') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text;

--> statement-breakpoint
-- Categories that ask for a photo at the place where something is said to be solved (a new district gets this from the seed)
update categories set evidence = true where (l1, l2) in (('城乡建设', '城市建设和市政管理'), ('环境保护', '环境污染'));
