CREATE TABLE "looks" (
	"district_id" text NOT NULL,
	"order_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "looks_district_id_order_id_person_id_pk" PRIMARY KEY("district_id","order_id","person_id")
);
