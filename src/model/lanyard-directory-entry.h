/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "lanyard-conference.h"
#include "lanyard-guide.h"

G_BEGIN_DECLS

/* An entry of a directory of conferences, which can be added. Immutable. */
typedef struct
{
  char       *id; /* (nullable) in the directory */
  char       *title;
  char       *address; /* of its programme */
  LanyardDate start;
  LanyardDate end;
  char       *place;     /* (nullable) */
  char       *time_zone; /* (nullable) IANA name */
  char       *folded;    /* its words, as lanyard_terms_match() takes them */

  LanyardGuide *guide; /* (nullable) where its rooms are */
} LanyardDirectoryFields;

#define LANYARD_TYPE_DIRECTORY_ENTRY (lanyard_directory_entry_get_type ())
G_DECLARE_FINAL_TYPE (LanyardDirectoryEntry,
                      lanyard_directory_entry,
                      LANYARD,
                      DIRECTORY_ENTRY,
                      GObject)

LanyardDirectoryEntry        *lanyard_directory_entry_new (LanyardDirectoryFields *fields);
void                          lanyard_directory_fields_clear (LanyardDirectoryFields *fields);
const LanyardDirectoryFields *lanyard_directory_entry_get_fields (LanyardDirectoryEntry *self);
LanyardConferencePhase        lanyard_directory_entry_get_phase (LanyardDirectoryEntry *self,
                                                                 LanyardDate            today);
int                           lanyard_directory_entry_compare (LanyardDirectoryEntry *one,
                                                               LanyardDirectoryEntry *two,
                                                               LanyardDate            today);

gboolean lanyard_directory_entry_is_of (LanyardDirectoryEntry         *self,
                                        const LanyardConferenceFields *conference);

G_END_DECLS
