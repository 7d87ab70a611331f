CREATE SEQUENCE "public"."order_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "appeals" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"source" text NOT NULL,
	"external_id" text NOT NULL,
	"bag" text NOT NULL,
	"title" text,
	"text" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"anonymous" boolean NOT NULL,
	"receipt_hash" text,
	"name" text,
	"phone" "bytea",
	"phone_tail" text,
	"behalf" "bytea",
	"lng" double precision,
	"lat" double precision,
	"place_text" text,
	"entered_by" uuid,
	"score" integer,
	"judged_at" timestamp with time zone,
	"reopened" integer DEFAULT 0 NOT NULL,
	"urged_at" timestamp with time zone,
	CONSTRAINT "appeals_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"type" text NOT NULL,
	"original_key" text,
	"key" text,
	"thumb_key" text,
	"order_id" uuid,
	"appeal_id" uuid,
	"used_at" timestamp with time zone,
	"trace_id" text,
	"verdict" text,
	"why" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attachments_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"district_id" text NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"bag" text NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"territory" text NOT NULL,
	"place_name" text NOT NULL,
	"place_text" text,
	"lng" double precision,
	"lat" double precision,
	"category_l1" text NOT NULL,
	"category_l2" text,
	"confidence" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"bag_hint" text,
	"urgency" text NOT NULL,
	"source_name" text NOT NULL,
	"appellants" integer DEFAULT 1 NOT NULL,
	"holder_role" text NOT NULL,
	"holder_territory" text NOT NULL,
	"holder_body" text,
	"holder_person" uuid,
	"holder_name" text NOT NULL,
	"holder_post" text NOT NULL,
	"holder_phone" text,
	"held_for" text,
	"received_at" timestamp with time zone NOT NULL,
	"accept_due" timestamp with time zone,
	"reply_due" timestamp with time zone,
	"due" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"wait_until" timestamp with time zone,
	"question" text,
	"replied_at" timestamp with time zone,
	"replied_by" uuid,
	"outcome" text,
	"closed_at" timestamp with time zone,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "orders_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"district_id" text NOT NULL,
	"path" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"phone" text NOT NULL,
	"hours" text NOT NULL,
	CONSTRAINT "contacts_district_id_path_kind_position_pk" PRIMARY KEY("district_id","path","kind","position")
);
--> statement-breakpoint
CREATE TABLE "duties" (
	"district_id" text NOT NULL,
	"path" text NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"public_phone" text,
	"away_until" timestamp with time zone,
	CONSTRAINT "duties_district_id_path_person_id_role_pk" PRIMARY KEY("district_id","path","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "grid_versions" (
	"district_id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "place_names" (
	"district_id" text NOT NULL,
	"name" text NOT NULL,
	"path" text NOT NULL,
	"lng" double precision NOT NULL,
	"lat" double precision NOT NULL,
	CONSTRAINT "place_names_district_id_name_path_pk" PRIMARY KEY("district_id","name","path")
);
--> statement-breakpoint
CREATE TABLE "territories" (
	"district_id" text NOT NULL,
	"path" text NOT NULL,
	"parent" text,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"rings" jsonb,
	"bbox" jsonb,
	"centre_lng" double precision NOT NULL,
	"centre_lat" double precision NOT NULL,
	CONSTRAINT "territories_district_id_path_pk" PRIMARY KEY("district_id","path")
);
--> statement-breakpoint
CREATE TABLE "allowances" (
	"district_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"template" text NOT NULL,
	"remaining" integer NOT NULL,
	CONSTRAINT "allowances_district_id_person_id_template_pk" PRIMARY KEY("district_id","person_id","template")
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"district_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	CONSTRAINT "bodies_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"district_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" text NOT NULL,
	"person_id" uuid,
	"appeal_id" uuid,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"link" jsonb,
	"template" text,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"error" text,
	"at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	CONSTRAINT "deliveries_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"district_id" text NOT NULL,
	"id" bigserial NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"appeal_id" uuid,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"actor_name" text,
	"at" timestamp with time zone NOT NULL,
	"data" jsonb NOT NULL,
	"internal" boolean NOT NULL,
	CONSTRAINT "events_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"district_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"territory" text NOT NULL,
	"body_id" text,
	"post" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "grants_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"district_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"code_hash" text NOT NULL,
	"role" text NOT NULL,
	"territory" text NOT NULL,
	"body_id" text,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"taken_by" uuid,
	"taken_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"approved" boolean,
	CONSTRAINT "invitations_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"district_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"openid" text,
	"demo_key" text,
	"name" text,
	"phone" "bytea",
	"phone_tail" text,
	"home" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"district_id" text NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_district_id_id_pk" PRIMARY KEY("district_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"district_id" text NOT NULL,
	"ticket" text NOT NULL,
	"secret_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"spent_at" timestamp with time zone,
	CONSTRAINT "sign_ins_district_id_ticket_pk" PRIMARY KEY("district_id","ticket")
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"district_id" text NOT NULL,
	"key" text NOT NULL,
	"window" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "throttles_district_id_key_window_pk" PRIMARY KEY("district_id","key","window")
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"district_id" text NOT NULL,
	"code" text NOT NULL,
	"l1" text NOT NULL,
	"l2" text,
	"aliases" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "categories_district_id_code_pk" PRIMARY KEY("district_id","code")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once" ON "appeals" USING btree ("district_id","source","external_id");--> statement-breakpoint
CREATE INDEX "appeals_order" ON "appeals" USING btree ("district_id","order_id");--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("district_id","person_id","said_at") WHERE person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_receipt" ON "appeals" USING btree ("district_id","receipt_hash") WHERE receipt_hash is not null;--> statement-breakpoint
CREATE INDEX "appeals_phone_tail" ON "appeals" USING btree ("district_id","phone_tail") WHERE phone_tail is not null;--> statement-breakpoint
CREATE INDEX "attachments_order" ON "attachments" USING btree ("district_id","order_id") WHERE order_id is not null;--> statement-breakpoint
CREATE INDEX "attachments_trace" ON "attachments" USING btree ("trace_id") WHERE trace_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number" ON "orders" USING btree ("district_id","number");--> statement-breakpoint
CREATE INDEX "orders_territory" ON "orders" USING btree ("district_id","status",territory text_pattern_ops,"due");--> statement-breakpoint
CREATE INDEX "orders_holder" ON "orders" USING btree ("district_id","holder_role","holder_territory","status","due");--> statement-breakpoint
CREATE INDEX "orders_body" ON "orders" USING btree ("district_id","holder_body","status") WHERE holder_body is not null;--> statement-breakpoint
CREATE INDEX "orders_due" ON "orders" USING btree ("district_id","status","due","id");--> statement-breakpoint
CREATE INDEX "orders_done" ON "orders" USING btree ("district_id","updated_at","id") WHERE status in ('replied', 'closed', 'withdrawn');--> statement-breakpoint
CREATE INDEX "orders_done_here" ON "orders" USING btree ("district_id","holder_role","holder_territory","updated_at","id") WHERE status in ('replied', 'closed', 'withdrawn');--> statement-breakpoint
CREATE INDEX "orders_nearby" ON "orders" USING btree ("district_id",territory text_pattern_ops,"received_at");--> statement-breakpoint
CREATE INDEX "orders_waiting" ON "orders" USING btree ("district_id","wait_until") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "orders_replied" ON "orders" USING btree ("district_id","replied_at") WHERE status = 'replied';--> statement-breakpoint
CREATE INDEX "duties_person" ON "duties" USING btree ("district_id","person_id");--> statement-breakpoint
CREATE INDEX "territories_parent" ON "territories" USING btree ("district_id","parent");--> statement-breakpoint
CREATE UNIQUE INDEX "deliveries_once" ON "deliveries" USING btree ("district_id","event_id","recipient","channel");--> statement-breakpoint
CREATE INDEX "deliveries_inbox" ON "deliveries" USING btree ("district_id","person_id","at") WHERE channel = 'inApp';--> statement-breakpoint
CREATE INDEX "deliveries_unread" ON "deliveries" USING btree ("district_id","person_id") WHERE channel = 'inApp' and read_at is null;--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("district_id","subject","id");--> statement-breakpoint
CREATE INDEX "grants_person" ON "grants" USING btree ("district_id","person_id");--> statement-breakpoint
CREATE INDEX "grants_territory" ON "grants" USING btree ("district_id","role","territory");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_code" ON "invitations" USING btree ("district_id","code_hash");--> statement-breakpoint
CREATE INDEX "invitations_giver" ON "invitations" USING btree ("district_id","invited_by");--> statement-breakpoint
CREATE UNIQUE INDEX "people_openid" ON "people" USING btree ("district_id","openid");--> statement-breakpoint
CREATE UNIQUE INDEX "people_demo_key" ON "people" USING btree ("district_id","demo_key");--> statement-breakpoint
CREATE INDEX "people_phone_tail" ON "people" USING btree ("district_id","phone_tail");