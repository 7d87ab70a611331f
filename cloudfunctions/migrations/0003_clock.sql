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
ALTER TABLE "orders" ADD COLUMN "clock_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "accepted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "first_answered_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "terms_once" ON "terms" USING btree ("district_id","stage",coalesce(bag, ''),coalesce(urgency, ''),coalesce(level, '')) WHERE until is null;--> statement-breakpoint
UPDATE "orders" o SET "accepted_at" = e.at FROM (SELECT district_id, subject, max(at) AS at FROM events WHERE name IN ('appeals.accept', 'appeals.takeOver') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text AND o.status NOT IN ('held', 'dispatched');
--> statement-breakpoint
UPDATE "orders" o SET "first_answered_at" = e.at FROM (SELECT district_id, subject, min(at) AS at FROM events WHERE name IN ('appeals.ask', 'appeals.suspend', 'appeals.grantExtension', 'appeals.reply', 'appeals.refuse', 'appeals.confirmSpam', 'appeals.decline') GROUP BY 1, 2) e WHERE e.district_id = o.district_id AND e.subject = o.id::text;
