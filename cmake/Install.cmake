# What an installation holds: the program, the templates it falls back on, and the documents.
install(TARGETS unitfolio RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY templates DESTINATION ${CMAKE_INSTALL_DATADIR}/unitfolio)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.md")
install(DIRECTORY docs/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/unitfolio)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
