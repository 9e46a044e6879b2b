# Finds cmark-gfm and its extensions; Debian's pkg-config file names the core library only.
# Defines the imported target CmarkGfm::extensions.
find_path(CmarkGfm_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(CmarkGfm_LIBRARY cmark-gfm)
find_library(CmarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CmarkGfm REQUIRED_VARS CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY
                                                         CmarkGfm_INCLUDE_DIR)
if(CmarkGfm_FOUND AND NOT TARGET CmarkGfm::extensions)
    add_library(CmarkGfm::extensions UNKNOWN IMPORTED)
    set_target_properties(CmarkGfm::extensions PROPERTIES
        IMPORTED_LOCATION ${CmarkGfm_EXTENSIONS_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${CmarkGfm_INCLUDE_DIR}
        INTERFACE_LINK_LIBRARIES ${CmarkGfm_LIBRARY})
endif()
mark_as_advanced(CmarkGfm_INCLUDE_DIR CmarkGfm_LIBRARY CmarkGfm_EXTENSIONS_LIBRARY)
