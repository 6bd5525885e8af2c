/* SPDX-FileCopyrightText: 2026 The Lanyard authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lanyard-directory-entry.h"

G_BEGIN_DECLS

/* What becomes of the directory. */
typedef enum {
  LANYARD_DIRECTORY_NONE, /* the user has none */
  LANYARD_DIRECTORY_LOADING,
  LANYARD_DIRECTORY_LOADED, /* or failed to be: then there is a failure */
} LanyardDirectoryState;

/* The conferences that the user knows, and the directory to pick others from,
 * as the window sees them. Of the main thread; app fills it. */
#define LANYARD_TYPE_LIBRARY (lanyard_library_get_type ())
G_DECLARE_FINAL_TYPE (LanyardLibrary, lanyard_library, LANYARD, LIBRARY, GObject)

LanyardLibrary *lanyard_library_new (void);

void lanyard_library_load (LanyardLibrary *self,
                           GPtrArray      *conferences,
                           const char     *current);
void lanyard_library_set_refreshing (LanyardLibrary *self,
                                     const char     *conference,
                                     gboolean        refreshing);
void lanyard_library_load_directory (LanyardLibrary *self,
                                     GPtrArray      *entries);
void lanyard_library_set_guide (LanyardLibrary *self,
                                LanyardGuide   *guide);
void lanyard_library_set_directory_failure (LanyardLibrary *self,
                                            const char     *sentence);
void lanyard_library_set_directory_state (LanyardLibrary       *self,
                                          LanyardDirectoryState state);
void lanyard_library_set_directory_checked (LanyardLibrary *self,
                                            LanyardInstant  checked);

GListModel        *lanyard_library_get_conferences (LanyardLibrary *self);
LanyardConference *lanyard_library_find (LanyardLibrary *self,
                                         const char     *conference);
LanyardConference *lanyard_library_get_current (LanyardLibrary *self);
LanyardGuide      *lanyard_library_get_guide (LanyardLibrary *self);
gboolean           lanyard_library_is_refreshing (LanyardLibrary *self,
                                                  const char     *conference);
GListModel        *lanyard_library_get_directory (LanyardLibrary *self);
const char        *lanyard_library_get_directory_failure (LanyardLibrary *self);
LanyardConference *lanyard_library_find_entry (LanyardLibrary        *self,
                                               LanyardDirectoryEntry *entry);

LanyardDirectoryState lanyard_library_get_directory_state (LanyardLibrary *self);
LanyardInstant        lanyard_library_get_directory_checked (LanyardLibrary *self);

G_END_DECLS
